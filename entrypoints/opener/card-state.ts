/**
 * The manners of the card, as one pure reducer. Times are in ms and run from the moment a state is entered.
 *
 *   hidden ──over──► near ──REST──► resting ──DWELL──► shown ──away──► leaving ──GRACE──► hidden
 *            pointer on mark   card is made    card is seen     └──◄── over / inCard ──┘
 */

export const REST = 100; // the pointer has stopped on the mark; until then nothing of ours is in the page
export const DWELL = 250; // from rest to the open card
export const GRACE = 350; // time to travel from the phrase to the card

export type CardState<Mark> =
  /** `dismissed` is the mark whose card was closed by the Escape key: it stays closed until the pointer has left it. */
  | { name: 'hidden'; dismissed?: Mark }
  | { name: 'near' | 'resting' | 'shown'; mark: Mark }
  /** `next` is the mark that the pointer has come to meanwhile. */
  | { name: 'leaving'; mark: Mark; next?: Mark };

export type CardEvent<Mark> =
  | { name: 'over'; mark: Mark }
  | { name: 'away' | 'inCard' | 'escape' | 'gone' }
  | { name: 'timeUp'; of: CardState<Mark>['name'] };

const HIDDEN = { name: 'hidden' } as const;

/** How long a state lasts by itself. */
export const lasts = (state: CardState<unknown>): number | undefined =>
  ({ hidden: undefined, near: REST, resting: DWELL, shown: undefined, leaving: GRACE })[state.name];

export function reduce<Mark>(state: CardState<Mark>, event: CardEvent<Mark>): CardState<Mark> {
  switch (event.name) {
    case 'escape':
      return state.name === 'hidden' ? state : { name: 'hidden', dismissed: state.mark };
    case 'gone':
      return HIDDEN;
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
