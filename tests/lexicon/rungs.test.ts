import { expect, it } from 'vitest';
import { type Partners, tiersOf } from '../../lexicon/rungs.ts';
import { grammar } from './made.ts';

const PARTNERS: Partners = [
  {
    en: 'Brazil',
    zh: '巴西',
    labels: [
      { level: 'strategic', state: 'former', since: 1993 },
      { level: 'comprehensive-strategic', state: 'current', since: 2012 },
    ],
  },
  { en: 'Qatar', zh: '卡塔尔', labels: [{ level: 'strategic', state: 'current', heldBy: 2014 }] },
  { en: 'Chad', zh: '乍得', labels: [{ level: 'strategic', state: 'current' }] },
  { en: 'Angola', zh: '安哥拉', labels: [{ level: 'strategic', state: 'current', since: 2010 }] },
  { en: 'The United States', zh: '美国', labels: [{ level: 'strategic', state: 'aim', since: 1997 }] },
];
const rungsOf = () => tiersOf(grammar.levels, PARTNERS).flatMap(({ rungs }) => rungs);

it('has every level once, the closest tier first', () => {
  const tiers = tiersOf(grammar.levels, []);
  expect(tiers.map(({ tier }) => tier)).toEqual([1, 2, 3, 4, 5]);
  expect(tiers.flatMap(({ rungs }) => rungs.map(({ id }) => id)).sort()).toEqual(
    grammar.levels.map(({ id }) => id).sort(),
  );
});

it('names who holds a rung now, in the order of time, with what is known of the year', () => {
  expect(rungsOf().find(({ id }) => id === 'strategic')?.holders).toEqual([
    { en: 'Angola', zh: '安哥拉', year: 2010 },
    { en: 'Qatar', zh: '卡塔尔', seen: 2014 },
    { en: 'Chad', zh: '乍得' },
  ]);
  expect(rungsOf().find(({ id }) => id === 'comprehensive-strategic')?.holders).toMatchObject([
    { en: 'Brazil', year: 2012 },
  ]);
});
