/** A composed phrase, part by part. */
import { t } from '../platform/i18n.ts';
import { Chinese } from './Chinese.tsx';

export type Part = { text: string; role: 'qualifier' | 'head' | 'bridge'; signals?: string | undefined };

export function Composition({ parts }: { parts: readonly Part[] }) {
  return (
    <section class="entry-part" data-part="parts">
      <h3>{t('partByPart')}</h3>
      <ul class="parts">
        {parts.map(({ text, role, signals }) => (
          <li>
            <b class={`part ${role}`}>
              <Chinese text={text} />
            </b>
            {signals && (
              <span class="part-signals">
                <Chinese text={signals} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
