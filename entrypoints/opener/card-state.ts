/**
 * The manners of the card, as one pure reducer. Times are in ms and run from the moment a state is entered.
 *
 *                    ├────────── dwell ─────────┤
 *   hidden ──over──► near ──REST──► resting ────► shown ──away──► leaving ──grace──► hidden
 *            pointer on mark   card is made    card is seen  └──◄── over / inCard ──┘
 *
 *   any state ──press / open──► pinned: open at once, and it stays until it is closed
 */
import type { HoverIntent } from '../../platform/hover-intent.ts';

export const REST = 100; // the pointer has stopped on the mark; until then nothing of ours is in the page

export type CardState<Mark> =
  /** `dismissed` is the mark whose card was closed on purpose: it stays closed until the pointer has left it. */
  | { name: 'hidden'; dismissed?: Mark }
  | { name: 'near' | 'resting' | 'shown'; mark: Mark }
  | { name: 'pinned'; mark: Mark }
  /** `next` is the mark that the pointer has come to meanwhile. */
  | { name: 'leaving'; mark: Mark; next?: Mark };

/** What follows from where the pointer is; a pinned card does not care. */
type PointerEvent<Mark> =
  | { name: 'over'; mark: Mark }
  | { name: 'away' }
  | { name: 'inCard' }
  | { name: 'timeUp'; of: CardState<Mark>['name'] };
export type CardEvent<Mark> =
  | PointerEvent<Mark>
  /** A click or a tap, on a mark or beside all of them. `overtaken`: the card has opened since. */
  | { name: 'press'; mark?: Mark; overtaken?: boolean }
  /** The keyboard has come to a mark. */
  | { name: 'open'; mark: Mark }
  /** `pin` changes it, `hold` only pins. */
  | { name: 'pin' | 'hold' | 'escape' | 'gone' };

const HIDDEN = { name: 'hidden' } as const;

/** How long a state lasts by itself. */
export const lasts = (state: CardState<unknown>, { dwell, grace }: HoverIntent): number | undefined =>
  ({ hidden: undefined, near: REST, resting: dwell - REST, shown: undefined, pinned: undefined, leaving: grace })[
    state.name
  ];

export const isOpen = <Mark>(state: CardState<Mark>): state is Exclude<CardState<Mark>, { name: 'hidden' }> =>
  state.name === 'shown' || state.name === 'leaving' || state.name === 'pinned';

export function reduce<Mark>(state: CardState<Mark>, event: CardEvent<Mark>): CardState<Mark> {
  switch (event.name) {
    case 'escape':
      return state.name === 'hidden' ? state : { name: 'hidden', dismissed: state.mark };
    case 'gone':
      return HIDDEN;
    case 'open':
      return state.name === 'pinned' && state.mark === event.mark ? state : { name: 'pinned', mark: event.mark };
    case 'press':
      // A click that is told late was not made to close what has opened since.
      if (event.overtaken && (event.mark === undefined || state.name === 'pinned')) return state;
      // The same way closes it again.
      if (state.name === 'pinned' && state.mark === event.mark) return { name: 'hidden', dismissed: state.mark };
      if (event.mark !== undefined) return { name: 'pinned', mark: event.mark };
      return state.name === 'hidden' ? state : { name: 'hidden', dismissed: state.mark };
    case 'pin':
      if (state.name === 'pinned') return { name: 'shown', mark: state.mark };
      return isOpen(state) ? { name: 'pinned', mark: state.mark } : state;
    case 'hold':
      return isOpen(state) && state.name !== 'pinned' ? { name: 'pinned', mark: state.mark } : state;
    default:
      return state.name === 'pinned' ? state : followPointer(state, event);
  }
}

type Unpinned<Mark> = Exclude<CardState<Mark>, { name: 'pinned' }>;

function followPointer<Mark>(state: Unpinned<Mark>, event: PointerEvent<Mark>): CardState<Mark> {
  switch (event.name) {
    case 'over':
      if (state.name === 'hidden') return state.dismissed === event.mark ? state : { name: 'near', mark: event.mark };
      if (state.mark === event.mark) return state.name === 'leaving' ? { name: 'shown', mark: event.mark } : state;
      // On the way to an open card the pointer may cross other marks.
      if (state.name === 'leaving' && state.next === event.mark) return state;
      if (state.name === 'shown' || state.name === 'leaving')
        return { name: 'leaving', mark: state.mark, next: event.mark };
      return { name: 'near', mark: event.mark };
    case 'away':
      if (state.name === 'leaving' && state.next === undefined) return state;
      if (state.name === 'shown' || state.name === 'leaving') return { name: 'leaving', mark: state.mark };
      return HIDDEN;
    case 'inCard':
      return state.name === 'leaving' ? { name: 'shown', mark: state.mark } : state;
    case 'timeUp':
      if (event.of !== state.name) return state; // a late answer
      if (state.name === 'near') return { name: 'resting', mark: state.mark };
      if (state.name === 'resting') return { name: 'shown', mark: state.mark };
      if (state.name === 'leaving') return state.next === undefined ? HIDDEN : { name: 'near', mark: state.next };
      return state;
  }
}
