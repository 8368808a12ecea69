/** Tells the card opener where the pointer goes; has it brought when the pointer first comes to a mark. */
import { sentenceAround } from '../../lexicon/sentences.ts';
import { isAlive } from '../../platform/api.ts';
import { type CardOpener, handedOver, type MarkedPage, type PointerPlace } from '../../platform/card-opener.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Marks } from './marks.ts';
import { ours } from './ours.ts';
import { isSame, type PageMatch, type PageMatches } from './page-matches.ts';
import { matchAt, rectsOf, watchPointer, watchPresses } from './pointing.ts';

export type Cards = Pick<CardOpener, 'step'>;

/** @param renew is called when the extension is gone. */
export function watchForCard(matches: PageMatches, marks: Marks, signal: AbortSignal, renew: () => void): Cards {
  let opener: CardOpener | undefined;
  let bringing: Promise<unknown> | undefined;
  // Where the pointer is, its mark, and since when it is on it; until the opener follows the pointer itself.
  let at: PointerPlace | undefined;
  let over: PageMatch | undefined;
  let since = 0;

  /** Runs `then` with the opener, as soon as it is there; never where this reading has ended meanwhile. */
  const withOpener = async (then: (opener: CardOpener) => void) => {
    if (!opener && !handedOver()) {
      bringing ??= askBackground('bringCardOpener', {}).catch(() => undefined);
      await bringing;
      bringing = undefined;
    }
    if (signal.aborted) return;
    if (!isAlive()) return renew();
    opener ??= handedOver()?.(page, signal);
    if (opener) then(opener);
  };
  const forgetMove = watchPointer((place) => {
    at = place;
    if (opener) return opener.moved(place);
    const found = place && matchAt(place.x, place.y, matches, marks);
    const stays = found && over && isSame(found, over);
    over = found;
    if (!found || stays) return;
    since = performance.now();
    // The pointer may be elsewhere by then.
    if (!bringing) void withOpener(({ moved }) => moved(at, performance.now() - since));
  }, signal);
  watchPresses((event) => {
    if (opener || matchAt(event.x, event.y, matches, marks)) void withOpener(({ pressed }) => pressed(event));
  }, signal);
  const page: MarkedPage<PageMatch> = {
    markAt: (x, y) => matchAt(x, y, matches, marks),
    isSame,
    painted: () => matches.blocks().flatMap(({ found }) => found.filter(({ range }) => marks.has(range))),
    sentenceAround,
    linesOf: rectsOf,
    elementOf: ({ range }) => range.startContainer.parentElement ?? document.documentElement,
    paintOpen: (mark) => marks.open(mark?.range),
    leaveOut: (node) => ours.add(node),
    forgetMove,
    renew,
  };
  return { step: (by) => void withOpener(({ step }) => step(by)) };
}
