import { expect, test } from 'vitest';
import { shortened } from '../../lexicon/shortened.ts';

test('a name is shown whole, and cut where it is longer than any name', () => {
  expect(shortened('win-win cooperation')).toBe('win-win cooperation');
  expect(shortened('w'.repeat(200))).toBe('w'.repeat(200));
  expect(shortened('w'.repeat(100_000))).toBe(`${'w'.repeat(200)}…`);
  expect(shortened(`${'w'.repeat(199)}𠀀𠀀`)).toBe(`${'w'.repeat(199)}…`);
});
