/** Where in the text the phrases stand: a tick each, formulas the highest; said in tenths to those who hear it. */
import { useMemo } from 'preact/hooks';
import type { Report, ReportEntry } from '../../lexicon/report.ts';
import type { Kind } from '../../lexicon/schema.ts';
import { KINDS } from '../../lexicon/schema.ts';
import { t } from '../../platform/i18n.ts';

const WIDTH = 1000;
const HEIGHT = 24;
const TALL: Record<Kind, number> = { formula: 20, concept: 14, word: 9 };
const TENTHS = 10;

/** Two ticks at the same place are one. */
function pathOf(entries: readonly ReportEntry[], characters: number, height: number): string {
  const places = new Set<number>();
  for (const { mentions } of entries)
    for (const { start } of mentions) places.add(Math.round((start / Math.max(1, characters)) * (WIDTH - 2)) + 1);
  return [...places].map((x) => `M${x} ${HEIGHT}v-${height}`).join('');
}

function tenthsOf({ entries, characters }: Report): number[] {
  const tenths = new Array<number>(TENTHS).fill(0);
  for (const { mentions } of entries)
    for (const { start } of mentions) {
      const tenth = Math.min(TENTHS - 1, Math.floor((start / Math.max(1, characters)) * TENTHS));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
  return tenths;
}

/** @param lit whose ticks stand out. */
export function Strip({ report, lit }: { report: Report; lit: string | undefined }) {
  const { entries, characters } = report;
  const paths = useMemo(
    () =>
      KINDS.map((kind) => ({
        kind,
        path: pathOf(
          entries.filter((entry) => entry.kind === kind),
          characters,
          TALL[kind],
        ),
      })),
    [entries, characters],
  );
  const said = useMemo(() => t('stripSays', tenthsOf(report).join(', ')), [report]);
  const its = entries.filter(({ id }) => id === lit);
  return (
    <svg
      class={its.length > 0 ? 'strip has-lit' : 'strip'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      {paths.map(({ kind, path }) => (
        <path key={kind} class={kind} d={path} />
      ))}
      <path class="lit" d={pathOf(its, characters, HEIGHT)} />
    </svg>
  );
}
