import { expect, it } from 'vitest';
import { isHoverIntent, RANGES, USUAL } from '../../platform/hover-intent.ts';

it('takes what the reader can choose', () => {
  expect(isHoverIntent(USUAL)).toBe(true);
  for (const end of ['least', 'most'] as const)
    expect(isHoverIntent({ manner: 'key', dwell: RANGES.dwell[end], grace: RANGES.grace[end] })).toBe(true);
});

it.each([
  null,
  'rest',
  {},
  { ...USUAL, manner: 'always' },
  { ...USUAL, dwell: 0 },
  { ...USUAL, dwell: Number.NaN },
  { ...USUAL, grace: '350' },
  { ...USUAL, grace: RANGES.grace.most + 1 },
  { manner: 'rest', dwell: 350 },
])('takes nothing else: %j', (value) => expect(isHoverIntent(value)).toBe(false));
