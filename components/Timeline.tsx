/** Milestones on a line; the longer nothing happened, the wider the gap. */
import type { Entry } from '../lexicon/schema.ts';
import { Chinese } from './Chinese.tsx';
import './timeline.css';

const MOST = 1.25; // rem, for a decade and more

const gapAfter = (before: number | undefined, year: number): number =>
  before === undefined ? 0 : Math.min(MOST, (Math.max(0, year - before) / 10) * MOST);

export function Timeline({ milestones }: { milestones: Entry['milestones'] }) {
  return (
    <ol class="timeline">
      {milestones.map(({ year, event }, i) => (
        <li style={{ '--gap': `${gapAfter(milestones[i - 1]?.year, year)}rem` }}>
          <time dateTime={String(year)}>{year}</time>
          <span>
            <Chinese text={event} />
          </span>
        </li>
      ))}
    </ol>
  );
}
