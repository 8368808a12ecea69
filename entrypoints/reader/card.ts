/** Opens and closes the card: carries out what card-state.ts decides. */
import { isAlive } from '../../platform/api.ts';
import type { CardSubject } from '../../platform/card-port.ts';
import { CardFrame } from './card-frame.ts';
import { type CardEvent, type CardState, lasts, reduce } from './card-state.ts';
import type { Marks } from './marks.ts';
import type { PageMatch, PageMatches } from './page-matches.ts';
import { matchAt, type PointerPlace, rectsOf, watchPointer } from './pointing.ts';

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

/** The mark a state is about; hidden, the one that was dismissed. */
const markOf = (state: CardState<PageMatch>): PageMatch | undefined =>
  state.name === 'hidden' ? state.dismissed : state.mark;

const isSame = (a: PageMatch, b: PageMatch): boolean =>
  a.id === b.id && a.range.startContainer === b.range.startContainer && a.range.startOffset === b.range.startOffset;

/** @param renew is called when the extension is gone. */
export function watchForCard(matches: PageMatches, marks: Marks, signal: AbortSignal, renew: () => void): void {
  let state: CardState<PageMatch> = { name: 'hidden' };
  let frame: CardFrame | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: Pick<PointerPlace, 'x' | 'y'> = { x: 0, y: 0 };
  let inCard = false;

  const make = (match: PageMatch): CardFrame => {
    const element = match.range.startContainer.parentElement ?? document.documentElement;
    return new CardFrame(
      subjectOf(match),
      { lines: () => rectsOf(match), x: pointer.x, y: pointer.y, element },
      {
        entered: () => {
          inCard = true;
          forgetMove();
          happens({ name: 'inCard' });
        },
        left: () => {
          inCard = false;
          happens({ name: 'away' });
        },
        close: () => happens({ name: 'escape' }),
        gone: () => happens({ name: 'gone' }),
      },
    );
  };
  const happens = (event: CardEvent<PageMatch>): void => {
    const before = state;
    state = reduce(state, event);
    // What only learns where the pointer goes next does not begin anew.
    if (state.name === before.name && markOf(state) === markOf(before)) return;
    clearTimeout(timer);
    const { name } = state;
    const time = lasts(state);
    if (time !== undefined) timer = setTimeout(() => happens({ name: 'timeUp', of: name }), time);
    if (name === 'hidden' || name === 'near') {
      frame?.remove();
      frame = undefined;
      inCard = false;
    }
    if (state.name === 'resting') frame = make(state.mark);
    if (state.name === 'shown') frame?.show();
    marks.open(state.name === 'shown' || state.name === 'leaving' ? state.mark.range : undefined);
  };

  const forgetMove = watchPointer((at) => {
    // A pointer that goes into the card leaves the page.
    if (at ? frame?.isHost(at.target) : inCard) return;
    inCard = false;
    if (at) pointer = at;
    const found = at && matchAt(at.x, at.y, matches, marks);
    const known = markOf(state);
    // A block that was read again has new matches in the old places.
    const mark = found && known && isSame(found, known) ? known : found;
    if (mark && !isAlive()) return renew();
    happens(mark ? { name: 'over', mark } : { name: 'away' });
  }, signal);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || (state.name !== 'shown' && state.name !== 'leaving')) return;
      // The key was for us: it must not also close what the page has open.
      event.stopImmediatePropagation();
      event.preventDefault();
      happens({ name: 'escape' });
    },
    { signal, capture: true },
  );
  // A page that is kept for the way back comes back without its card.
  window.addEventListener('pagehide', () => happens({ name: 'gone' }), { signal });
  signal.addEventListener('abort', () => happens({ name: 'gone' }));
}
