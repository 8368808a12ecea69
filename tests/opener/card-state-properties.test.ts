/** What holds for the card after any sequence of events. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CardEvent, type CardState, isOpen, lasts, reduce } from '../../entrypoints/opener/card-state.ts';
import { USUAL } from '../../platform/hover-intent.ts';

const NAMES = ['hidden', 'near', 'resting', 'shown', 'leaving', 'pinned'] as const;
type State = CardState<string>;
type Event = CardEvent<string>;

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ name: fc.constant('over' as const), mark: fc.constantFrom('A', 'B', 'C') }),
  fc.record({ name: fc.constantFrom('away' as const, 'inCard' as const) }),
  fc.record({ name: fc.constantFrom('pin' as const, 'hold' as const, 'escape' as const, 'gone' as const) }),
  fc.record({ name: fc.constantFrom('press' as const, 'open' as const), mark: fc.constantFrom('A', 'B', 'C') }),
  fc.record({ name: fc.constant('press' as const), overtaken: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ name: fc.constant('timeUp' as const), of: fc.constantFrom(...NAMES) }) },
);

/** Each step of a run from the hidden card. */
function holdsAtEachStep(holds: (before: State, event: Event, after: State) => void): void {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let state: State = { name: 'hidden' };
      for (const each of events) {
        const before = state;
        state = reduce(state, each);
        holds(before, each, state);
      }
    }),
    { numRuns: 1000 },
  );
}

const markOf = (state: State): string | undefined => (state.name === 'hidden' ? undefined : state.mark);
const isPurpose = ({ name }: Event): boolean => name === 'press' || name === 'open';

it('is in one of six states, with a mark unless it is hidden', () => {
  holdsAtEachStep((_before, _event, after) => {
    expect(NAMES).toContain(after.name);
    expect(markOf(after) === undefined).toBe(after.name === 'hidden');
  });
});

it('is made only after the pointer was near that same mark for its time', () => {
  holdsAtEachStep((before, each, after) => {
    if (after.name !== 'resting' || before.name === 'resting') return;
    expect(before).toEqual({ name: 'near', mark: after.mark });
    expect(each).toEqual({ name: 'timeUp', of: 'near' });
  });
});

it('is shown only on purpose, or after resting on that same mark for its time', () => {
  holdsAtEachStep((before, each, after) => {
    if (!isOpen(after) || isOpen(before) || isPurpose(each)) return;
    expect(after.name).toBe('shown');
    expect(before).toEqual({ name: 'resting', mark: markOf(after) });
    expect(each).toEqual({ name: 'timeUp', of: 'resting' });
  });
});

it('never changes from one mark to another while it can be seen, but on purpose', () => {
  holdsAtEachStep((before, each, after) => {
    if (isOpen(before) && isOpen(after) && !isPurpose(each)) expect(markOf(after)).toBe(markOf(before));
    if (isOpen(before) && !isOpen(after)) expect(['hidden', 'near']).toContain(after.name);
  });
});

it('is always hidden by the Escape key and by the loss of its phrase', () => {
  holdsAtEachStep((_before, { name }, after) => {
    if (name === 'escape' || name === 'gone') expect(after.name).toBe('hidden');
  });
});

it('is not closed by the pointer or by time while it is pinned', () => {
  holdsAtEachStep((before, { name }, after) => {
    if (before.name === 'pinned' && ['over', 'away', 'inCard', 'timeUp'].includes(name)) expect(after).toBe(before);
  });
});

it('hears no time that was another state’s', () => {
  holdsAtEachStep((before, each, after) => {
    if (each.name === 'timeUp' && each.of !== before.name) expect(after).toBe(before);
  });
});

it('ends hidden or open when the pointer stays where it is and time goes by', () => {
  holdsAtEachStep((_before, _event, after) => {
    let state = after;
    for (let i = 0; i < 3 && lasts(state, USUAL) !== undefined; i++)
      state = reduce(state, { name: 'timeUp', of: state.name });
    expect(['hidden', 'shown', 'pinned']).toContain(state.name);
  });
});
