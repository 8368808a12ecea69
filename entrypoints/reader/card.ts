/** Tells the card opener where the pointer goes; has it brought when the pointer first comes to a mark. */
import { isAlive } from '../../platform/api.ts';
import { type CardOpener, handedOver, type MarkedPage, type PointerPlace } from '../../platform/card-opener.ts';
import type { CardSubject } from '../../platform/card-port.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Marks } from './marks.ts';
import { ours } from './ours.ts';
import type { PageMatch, PageMatches } from './page-matches.ts';
import { matchAt, rectsOf, watchPointer } from './pointing.ts';

const subjectOf = ({
  id,
  layer,
  lang,
  wording,
  parts,
  level,
  contains,
  block,
  start,
  end,
}: PageMatch): CardSubject => ({
  id,
  layer,
  lang,
  contains,
  phrase: block.text.slice(start, end),
  ...(wording && { wording }),
  ...(parts && { parts }),
  ...(level !== undefined && { level }),
});

const isSame = (a: PageMatch, b: PageMatch): boolean =>
  a.id === b.id && a.range.startContainer === b.range.startContainer && a.range.startOffset === b.range.startOffset;

/** @param renew is called when the extension is gone. */
export function watchForCard(matches: PageMatches, marks: Marks, signal: AbortSignal, renew: () => void): void {
  let opener: CardOpener | undefined;
  let bringing = false;
  // Where the pointer is, its mark, and since when it is on it; until the opener follows the pointer itself.
  let at: PointerPlace | undefined;
  let over: PageMatch | undefined;
  let since = 0;

  const bring = async () => {
    bringing = true;
    if (!handedOver()) await askBackground('bringCardOpener', {}).catch(() => undefined);
    bringing = false;
    if (signal.aborted) return;
    if (!isAlive()) return renew();
    opener = handedOver()?.(page, signal);
    // The pointer may be elsewhere by now.
    opener?.moved(at, performance.now() - since);
  };
  const forgetMove = watchPointer((place) => {
    at = place;
    if (opener) return opener.moved(place);
    const found = place && matchAt(place.x, place.y, matches, marks);
    const stays = found && over && isSame(found, over);
    over = found;
    if (!found || stays) return;
    since = performance.now();
    if (!bringing) void bring();
  }, signal);
  const page: MarkedPage<PageMatch> = {
    markAt: (x, y) => matchAt(x, y, matches, marks),
    isSame,
    subjectOf,
    linesOf: rectsOf,
    elementOf: ({ range }) => range.startContainer.parentElement ?? document.documentElement,
    paintOpen: (mark) => marks.open(mark?.range),
    leaveOut: (node) => ours.add(node),
    forgetMove,
    renew,
  };
}
