/** The order in which the keyboard goes through the marks: that of the page, and round at its ends. */
import type { Direction, MarkedPage, PageMark } from '../../platform/card-opener.ts';

/** Behind `from` (`by` 1) or in front of it (-1); without `from`, the first from what is seen of the page. */
export function nextMark<Mark extends PageMark>(page: MarkedPage<Mark>, from: Mark | undefined, by: Direction) {
  const painted = page.painted();
  const at = from ? painted.findIndex((mark) => page.isSame(mark, from)) : -1;
  if (at >= 0) return painted.at((at + by) % painted.length);
  const below = painted.findIndex((mark) => (page.linesOf(mark)[0]?.top ?? -1) >= 0);
  if (below < 0) return painted.at(by === 1 ? 0 : -1);
  return painted.at(by === 1 ? below : below - 1);
}
