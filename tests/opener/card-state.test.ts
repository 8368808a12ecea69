import { describe, expect, it } from 'vitest';
import { type CardEvent, type CardState, lasts, REST, reduce } from '../../entrypoints/opener/card-state.ts';

const NAMES = ['hidden', 'near', 'resting', 'shown', 'leaving', 'pinned'] as const;

/** What follows each state, mark A's, when the event comes; the pointer may already be on B. Hidden A was closed on
 * purpose. */
const TABLE = {
  //          over A       over B       away         in the card  its time is up
  hidden: ['near A', 'near B', 'hidden', 'hidden', 'hidden'],
  'hidden A': ['hidden A', 'near B', 'hidden', 'hidden A', 'hidden A'],
  'near A': ['near A', 'near B', 'hidden', 'near A', 'resting A'],
  'resting A': ['resting A', 'near B', 'hidden', 'resting A', 'shown A'],
  'shown A': ['shown A', 'leaving A B', 'leaving A', 'shown A', 'shown A'],
  'leaving A': ['shown A', 'leaving A B', 'leaving A', 'shown A', 'hidden'],
  'leaving A B': ['shown A', 'leaving A B', 'leaving A', 'shown A', 'near B'],
  'pinned A': ['pinned A', 'pinned A', 'pinned A', 'pinned A', 'pinned A'],
};

/** What follows each state when the reader does something on purpose. */
const PURPOSE = {
  //          press A      press B      press beside open A      open B      pin          hold
  hidden: ['pinned A', 'pinned B', 'hidden', 'pinned A', 'pinned B', 'hidden', 'hidden'],
  'hidden A': ['pinned A', 'pinned B', 'hidden A', 'pinned A', 'pinned B', 'hidden A', 'hidden A'],
  'near A': ['pinned A', 'pinned B', 'hidden A', 'pinned A', 'pinned B', 'near A', 'near A'],
  'resting A': ['pinned A', 'pinned B', 'hidden A', 'pinned A', 'pinned B', 'resting A', 'resting A'],
  'shown A': ['pinned A', 'pinned B', 'hidden A', 'pinned A', 'pinned B', 'pinned A', 'pinned A'],
  'leaving A': ['pinned A', 'pinned B', 'hidden A', 'pinned A', 'pinned B', 'pinned A', 'pinned A'],
  'leaving A B': ['pinned A', 'pinned B', 'hidden A', 'pinned A', 'pinned B', 'pinned A', 'pinned A'],
  'pinned A': ['hidden A', 'pinned B', 'hidden A', 'pinned A', 'pinned B', 'shown A', 'pinned A'],
};

const stateOf = (written: string): CardState<string> => {
  const [name, mark = '', next] = written.split(' ') as [CardState<string>['name'], string?, string?];
  if (name === 'hidden') return mark ? { name, dismissed: mark } : { name };
  return name === 'leaving' && next ? { name, mark, next } : { name, mark };
};
const pointerEvents = ({ name }: CardState<string>): CardEvent<string>[] => [
  { name: 'over', mark: 'A' },
  { name: 'over', mark: 'B' },
  { name: 'away' },
  { name: 'inCard' },
  { name: 'timeUp', of: name },
];
const purposes: CardEvent<string>[] = [
  { name: 'press', mark: 'A' },
  { name: 'press', mark: 'B' },
  { name: 'press' },
  { name: 'open', mark: 'A' },
  { name: 'open', mark: 'B' },
  { name: 'pin' },
  { name: 'hold' },
];

const rowsOf = (table: Record<string, string[]>, events: (state: CardState<string>) => CardEvent<string>[]) =>
  Object.entries(table).flatMap(([from, nexts]) =>
    nexts.map((to, i) => ({ from, to, event: events(stateOf(from))[i] as CardEvent<string> })),
  );
const rows = [...rowsOf(TABLE, pointerEvents), ...rowsOf(PURPOSE, () => purposes)];

describe('after', () => {
  it.each(rows)('$from, $event.name $event.mark leads to $to', ({ from, to, event }) => {
    expect(reduce(stateOf(from), event)).toEqual(stateOf(to));
  });

  it.each(Object.keys(TABLE))('%s, the Escape key and the loss of the phrase hide the card', (from) => {
    for (const name of ['escape', 'gone'] as const) expect(reduce(stateOf(from), { name }).name).toBe('hidden');
  });

  it.each(Object.keys(TABLE))('%s, the end of another state’s time changes nothing', (from) => {
    const state = stateOf(from);
    for (const of of NAMES.filter((name) => name !== state.name))
      expect(reduce(state, { name: 'timeUp', of })).toBe(state);
  });
});

it('gives back the same object where nothing changes, so that no time begins anew', () => {
  for (const { from, to, event } of rows) {
    const state = stateOf(from);
    if (from === to && from !== 'hidden') expect(reduce(state, event)).toBe(state);
  }
});

it('tells marks apart by identity: two phrases with the same text are two marks', () => {
  const [first, second] = [{ text: 'peace' }, { text: 'peace' }];
  expect(reduce({ name: 'resting', mark: first }, { name: 'over', mark: second })).toEqual({
    name: 'near',
    mark: second,
  });
});

it('lets a state last as long as it should', () => {
  const intent = { manner: 'rest', dwell: 1000, grace: 700 } as const;
  expect(NAMES.map((name) => lasts(stateOf(`${name} A`), intent))).toEqual([
    undefined,
    REST,
    1000 - REST, // the whole dwell, from the pointer's coming
    undefined,
    700,
    undefined,
  ]);
});

describe('a click that is told only after the card has opened', () => {
  it.each([
    ['shown A', 'shown A', undefined],
    ['pinned A', 'pinned A', undefined],
    ['pinned A', 'pinned A', 'A'],
    ['pinned A', 'pinned A', 'B'],
    ['shown A', 'pinned A', 'A'],
  ])('leaves %s %s (on mark %s)', (from, to, mark) =>
    expect(reduce(stateOf(from), { name: 'press', ...(mark && { mark }), overtaken: true })).toEqual(stateOf(to)),
  );
});
