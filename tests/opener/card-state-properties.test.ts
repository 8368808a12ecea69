/** What holds for the card after any sequence of events. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CardEvent, type CardState, lasts, reduce } from '../../entrypoints/opener/card-state.ts';

const NAMES = ['hidden', 'near', 'resting', 'shown', 'leaving'] as const;
type State = CardState<string>;
type Event = CardEvent<string>;

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ name: fc.constant('over' as const), mark: fc.constantFrom('A', 'B', 'C') }),
  fc.record({ name: fc.constantFrom('away' as const, 'inCard' as const, 'escape' as const, 'gone' as const) }),
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
const isVisible = ({ name }: State): boolean => name === 'shown' || name === 'leaving';

it('is in one of five states, with a mark unless it is hidden', () => {
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

it('is shown only after resting on that same mark for its time', () => {
  holdsAtEachStep((before, each, after) => {
    if (!isVisible(after) || isVisible(before)) return;
    expect(after.name).toBe('shown');
    expect(before).toEqual({ name: 'resting', mark: markOf(after) });
    expect(each).toEqual({ name: 'timeUp', of: 'resting' });
  });
});

it('never changes from one mark to another while it can be seen', () => {
  holdsAtEachStep((before, _event, after) => {
    if (isVisible(before) && isVisible(after)) expect(markOf(after)).toBe(markOf(before));
    if (isVisible(before) && !isVisible(after)) expect(['hidden', 'near']).toContain(after.name);
  });
});

it('is always hidden by the Escape key and by the loss of its phrase', () => {
  holdsAtEachStep((_before, { name }, after) => {
    if (name === 'escape' || name === 'gone') expect(after.name).toBe('hidden');
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
    for (let i = 0; i < 3 && lasts(state) !== undefined; i++) state = reduce(state, { name: 'timeUp', of: state.name });
    expect(['hidden', 'shown']).toContain(state.name);
  });
});
