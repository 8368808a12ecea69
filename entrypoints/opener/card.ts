/** Opens and closes the card: carries out what card-state.ts decides. */
import { isAlive } from '../../platform/api.ts';
import type { CardOpener, MarkedPage, PageMark, Place, PointerPlace } from '../../platform/card-opener.ts';
import { bringIntoView } from '../../platform/scrolling.ts';
import { CardFrame } from './card-frame.ts';
import { type CardEvent, type CardState, isOpen, lasts, reduce } from './card-state.ts';
import { FocusKept } from './focus.ts';
import { watchHovering } from './hovering.ts';
import { listenForKeys } from './keys.ts';
import { nextMark } from './next-mark.ts';
import { isFree, isPress } from './pressing.ts';
import { subjectOf } from './subject.ts';

/** The mark a state is about; hidden, the one that was dismissed. */
const markOf = <Mark>(state: CardState<Mark>): Mark | undefined =>
  state.name === 'hidden' ? state.dismissed : state.mark;

export function openCards<Mark extends PageMark>(page: MarkedPage<Mark>, signal: AbortSignal): CardOpener {
  let state: CardState<Mark> = { name: 'hidden' };
  let card: { frame: CardFrame; mark: Mark } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: Place = { x: 0, y: 0 };
  let inCard = false;
  /** When the open card opened; as events tell their time. */
  let openedAt = 0;
  /** Where the keyboard goes on from. */
  let last: Mark | undefined;
  const focus = new FocusKept();
  /** The last that was told of the pointer, and since when it is there. */
  let told: { at: PointerPlace | undefined; since: number } | undefined;
  const hovering = watchHovering(() => told && follow(told.at, told.since), signal);

  const make = (mark: Mark): CardFrame =>
    new CardFrame(
      subjectOf(mark, page),
      { lines: () => page.linesOf(mark), ...pointer, element: page.elementOf(mark) },
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
        pin: () => happens({ name: 'pin' }),
        hold: () => happens({ name: 'hold' }),
        backToPage: () => focus.giveBack(),
        close: () => happens({ name: 'escape' }),
        gone: () => happens({ name: 'gone' }),
      },
    );
  const take = () => {
    if (!card) return;
    // First, while it is still known that the focus is in the card.
    if (card.frame.hasFocus()) focus.giveBack();
    card.frame.remove();
    card = undefined;
    inCard = false;
  };
  /** @param waited how much of the next state's time has passed (ms). */
  const happens = (event: CardEvent<Mark>, waited = 0): void => {
    const before = state;
    state = reduce(state, event);
    // What only learns where the pointer goes next does not begin anew.
    if (state.name === before.name && markOf(state) === markOf(before)) return;
    clearTimeout(timer);
    const { name } = state;
    const time = lasts(state, hovering.intent());
    if (time !== undefined) timer = setTimeout(() => happens({ name: 'timeUp', of: name }), Math.max(0, time - waited));
    if (state.name === 'hidden' || state.name === 'near' || card?.mark !== state.mark) take();
    if (state.name === 'resting' || isOpen(state)) card ??= { frame: make(state.mark), mark: state.mark };
    if (isOpen(state)) {
      if (!isOpen(before) || before.mark !== state.mark) openedAt = performance.now();
      last = state.mark;
      card?.frame.show(state.name === 'pinned');
    }
    page.paintOpen(isOpen(state) ? state.mark : undefined);
  };
  const known = (mark: Mark | undefined): Mark | undefined => {
    const mine = markOf(state);
    return mark && mine && page.isSame(mark, mine) ? mine : mark;
  };
  const follow = (at: PointerPlace | undefined, since: number) => {
    const mark = known(at && page.markAt(at.x, at.y));
    if (mark && !isAlive()) return page.renew();
    // Where hovering does not open, it still keeps open what is.
    const counts = hovering.opens() || (isOpen(state) && state.mark === mark);
    happens(mark && counts ? { name: 'over', mark } : { name: 'away' }, performance.now() - since);
  };
  const step: CardOpener['step'] = (by) => {
    const mark = nextMark(page, isOpen(state) ? state.mark : last, by);
    if (!mark) return;
    bringIntoView(page.elementOf(mark), () => page.linesOf(mark)[0]);
    const [line] = page.linesOf(mark);
    // Where a pointer would have come to it: the card opens at the first line.
    if (line) pointer = { x: line.x, y: line.y };
    if (!card?.frame.hasFocus()) focus.keep();
    happens({ name: 'open', mark: known(mark) ?? mark });
    card?.frame.focus();
  };

  listenForKeys(
    {
      isOpen: () => isOpen(state),
      close: () => happens({ name: 'escape' }),
      enter: () => {
        if (!card?.frame.hasFocus()) focus.keep();
        happens({ name: 'hold' });
        card?.frame.focus();
      },
    },
    signal,
  );
  // A page that is kept for the way back comes back without its card.
  window.addEventListener('pagehide', () => happens({ name: 'gone' }), { signal });
  signal.addEventListener('abort', () => happens({ name: 'gone' }));

  return {
    moved(at, waited = 0) {
      // A pointer that goes into the card leaves the page.
      if (at ? card?.frame.isHost(at.target) : inCard) return;
      inCard = false;
      if (at) pointer = { x: at.x, y: at.y };
      told = { at, since: performance.now() - waited };
      hovering.holds(at?.shift);
      follow(at, told.since);
    },
    pressed(event) {
      if (!isPress(event) || card?.frame.isHost(event.target)) return;
      if (!isAlive()) return page.renew();
      const { x, y, timeStamp } = event;
      pointer = { x, y };
      const mark = isFree(event) ? known(page.markAt(x, y)) : undefined;
      happens({ name: 'press', ...(mark && { mark }), overtaken: timeStamp < openedAt });
    },
    step,
  };
}
