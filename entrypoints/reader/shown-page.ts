/** Shows what is read to the reporter, which the side panel brings. */
import { type ReadPage, readHere, tellChange } from '../../platform/read-page.ts';
import { isSeen, type PageMatch, type PageMatches } from './page-matches.ts';
import { matchAt, rectsOf } from './pointing.ts';
import { inSlices } from './slices.ts';

const ALL = { has: () => true };

export function showPage(
  matches: PageMatches,
  { isRead, isDiscreet }: Pick<ReadPage, 'isRead' | 'isDiscreet'>,
  signal: AbortSignal,
): void {
  const here = readHere();
  const page: ReadPage<PageMatch> = {
    isRead,
    isDiscreet,
    // What is asked of the page's styles can be noticed.
    isSeen: isDiscreet ? () => true : isSeen,
    inSlices,
    blocks: () => matches.blocks(),
    matchAt: (x, y) => matchAt(x, y, matches, ALL),
    linesOf: rectsOf,
  };
  here.page = page;
  signal.addEventListener('abort', () => {
    if (here.page === page) here.page = undefined;
    tellChange();
  });
  tellChange();
}
