import { expect, test } from 'vitest';
import { type Density, thin, thinner } from '../../lexicon/density.ts';
import type { Kind } from '../../lexicon/schema.ts';

const PAGE =
  'formula:win concept:peace word:trade formula:win word:trade formula:belt concept:peace word:rule formula:belt';
const page = PAGE.split(' ').map((match, at) => {
  const [kind, id] = match.split(':') as [Kind, string];
  return { kind, id, at };
});
const kept = (density: Density): number[] => thin(page, density).map(({ at }) => at);

test('full keeps everything', () => expect(kept('full')).toEqual(page.map(({ at }) => at)));

test('balanced keeps every formula, and the first mention of concepts and words', () =>
  expect(kept('balanced')).toEqual([0, 1, 2, 3, 5, 7, 8]));

test('sparse keeps the first mention of formulas', () => expect(kept('sparse')).toEqual([0, 5]));

test('nothing stays nothing, and what came in is not changed', () => {
  for (const density of ['full', 'balanced', 'sparse'] as const) expect(thin([], density)).toEqual([]);
  expect(thin(page, 'full')).not.toBe(page);
  expect(page).toHaveLength(9);
});

test('any iterable will do', () => {
  expect(thin(new Set(page), 'sparse')).toHaveLength(2);
});

test('an entry whose first mention is composed into a formula still shows its first word', () => {
  const mentions = [
    { id: 'partnership', kind: 'formula' as const },
    { id: 'partnership', kind: 'word' as const },
    { id: 'partnership', kind: 'word' as const },
  ];
  expect(thin(mentions, 'balanced')).toEqual(mentions.slice(0, 2));
});

test('an entry that the reader knows is never marked, however dense', () => {
  const known = new Set([page[0]?.id ?? '']);
  for (const density of ['full', 'balanced', 'sparse'] as const) {
    const rest = page.filter(thinner(density, known));
    expect(rest.some(({ id }) => known.has(id))).toBe(false);
    expect(rest).toEqual(thin(page, density).filter(({ id }) => !known.has(id)));
  }
});
