/** Which of a page's matches are marked (rule 10). */
import type { Match } from './matcher.ts';

export type Density = 'full' | 'balanced' | 'sparse';

/** Formulas always and the rest once; in sparse only formulas, once. `matches` in the order of the text. */
export function thin<T extends Pick<Match, 'id' | 'kind'>>(matches: Iterable<T>, density: Density): T[] {
  if (density === 'full') return [...matches];
  const seen = new Set<string>();
  const kept: T[] = [];
  for (const match of matches) {
    if (density === 'balanced' && match.kind === 'formula') kept.push(match);
    else if (!seen.has(match.id) && (density === 'balanced' || match.kind === 'formula')) {
      seen.add(match.id);
      kept.push(match);
    }
  }
  return kept;
}
