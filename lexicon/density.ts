/** Which of a page's matches are marked (rule 10). */
import type { Match } from './matcher.ts';

export const DENSITIES = ['full', 'balanced', 'sparse'] as const;
export type Density = (typeof DENSITIES)[number];
type Mentioned = Pick<Match, 'id' | 'kind'>;

/**
 * Decides match by match, asked in the order of the text: in balanced formulas always and the rest once, in sparse
 * only formulas, once.
 * @param known entries that the reader knows: never marked.
 */
export function thinner(density: Density, known: ReadonlySet<string> = new Set()): (match: Mentioned) => boolean {
  const seen = new Set<string>();
  return ({ id, kind }) => {
    if (known.has(id)) return false;
    if (density === 'full' || (density === 'balanced' && kind === 'formula')) return true;
    if (seen.has(id) || (density === 'sparse' && kind !== 'formula')) return false;
    seen.add(id);
    return true;
  };
}

export const thin = <T extends Mentioned>(matches: Iterable<T>, density: Density): T[] =>
  [...matches].filter(thinner(density));
