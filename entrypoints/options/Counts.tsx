/** Numbers with their names, side by side. */
import { formatNumber } from '../../platform/i18n.ts';

export function Counts({ counts }: { counts: readonly (readonly [label: string, count: number])[] }) {
  return (
    <dl class="counts">
      {counts.map(([label, count]) => (
        <div>
          <dt>{label}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
