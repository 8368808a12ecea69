/** The order in which the keyboard goes through the marks: that of the page, and round at its ends. */
import type { Direction } from '../../platform/card-opener.ts';
import type { Marks } from './marks.ts';
import { isSame, type PageMatch, type PageMatches } from './page-matches.ts';
import { rectsOf } from './pointing.ts';

/** Without `from`, the first from what is seen of the page. */
export function nextMark(matches: PageMatches, marks: Marks, from: PageMatch | undefined, by: Direction) {
  const painted = matches.readable().filter(({ range }) => marks.has(range));
  const at = from ? painted.findIndex((match) => isSame(match, from)) : -1;
  if (at >= 0) return painted.at((at + by) % painted.length);
  const below = painted.findIndex((match) => (rectsOf(match)[0]?.top ?? -1) >= 0);
  if (below < 0) return painted.at(by === 1 ? 0 : -1);
  return painted.at(by === 1 ? below : below - 1);
}
