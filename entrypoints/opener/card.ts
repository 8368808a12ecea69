/** Opens and closes the card: carries out what card-state.ts decides. */
import { isAlive } from '../../platform/api.ts';
import type { CardOpener, MarkedPage, PointerPlace } from '../../platform/card-opener.ts';
import { CardFrame } from './card-frame.ts';
import { type CardEvent, type CardState, lasts, reduce } from './card-state.ts';

/** The mark a state is about; hidden, the one that was dismissed. */
const markOf = <Mark>(state: CardState<Mark>): Mark | undefined =>
  state.name === 'hidden' ? state.dismissed : state.mark;

export function openCards<Mark>(page: MarkedPage<Mark>, signal: AbortSignal): CardOpener {
  let state: CardState<Mark> = { name: 'hidden' };
  let frame: CardFrame | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: Pick<PointerPlace, 'x' | 'y'> = { x: 0, y: 0 };
  let inCard = false;

  const make = (mark: Mark): CardFrame =>
    new CardFrame(
      page.subjectOf(mark),
      { lines: () => page.linesOf(mark), x: pointer.x, y: pointer.y, element: page.elementOf(mark) },
      page.leaveOut,
      {
        entered: () => {
          inCard = true;
          page.forgetMove();
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
  /** @param waited how much of the next state's time has passed (ms). */
  const happens = (event: CardEvent<Mark>, waited = 0): void => {
    const before = state;
    state = reduce(state, event);
    // What only learns where the pointer goes next does not begin anew.
    if (state.name === before.name && markOf(state) === markOf(before)) return;
    clearTimeout(timer);
    const { name } = state;
    const time = lasts(state);
    if (time !== undefined) timer = setTimeout(() => happens({ name: 'timeUp', of: name }), Math.max(0, time - waited));
    if (name === 'hidden' || name === 'near') {
      frame?.remove();
      frame = undefined;
      inCard = false;
    }
    if (state.name === 'resting') frame = make(state.mark);
    if (state.name === 'shown') frame?.show();
    page.paintOpen(state.name === 'shown' || state.name === 'leaving' ? state.mark : undefined);
  };

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

  return {
    moved(at, waited) {
      // A pointer that goes into the card leaves the page.
      if (at ? frame?.isHost(at.target) : inCard) return;
      inCard = false;
      if (at) pointer = at;
      const found = at && page.markAt(at.x, at.y);
      const known = markOf(state);
      const mark = found && known && page.isSame(found, known) ? known : found;
      if (mark && !isAlive()) return page.renew();
      happens(mark ? { name: 'over', mark } : { name: 'away' }, waited);
    },
  };
}
