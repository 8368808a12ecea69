import { expect, it } from 'vitest';
import { overlapsOf, runsOf } from '../../lexicon/node/overlap.ts';
import { entry } from './made.ts';

const page = 'Ahead of the meeting, both sides agreed that the “new era” began on one day in March 2013, he said.';
const runs = runsOf([
  { name: 'short.txt', text: 'only seven words are in this text' },
  { name: 'page.txt', text: page },
  { name: 'copy.txt', text: page },
]);
const overlaps = (fields: object) => [...overlapsOf(entry({ id: 'new-era', ...fields }), runs)];

it('finds eight words in a row, whatever their case and punctuation', () => {
  expect(overlaps({ official: 'We hold: both sides, agreed that the New Era — began.' })).toEqual([
    { path: 'official', words: 'both sides, agreed that the New Era — began', file: 'page.txt' },
  ]);
});

it('tells a longer stretch once, and each stretch', () => {
  const text =
    'The meeting both sides agreed that the new era began on one day. Of the meeting, both sides agreed that the new.';
  expect(overlaps({ analysis: text }).map(({ words }) => words)).toEqual([
    'The meeting both sides agreed that the new era began on one day',
    'Of the meeting, both sides agreed that the new',
  ]);
});

it('lets seven words pass, and eight that are interrupted', () => {
  expect(
    overlaps({ official: 'both sides agreed that the new era', analysis: 'only seven words are in this text' }),
  ).toEqual([]);
  expect(overlaps({ official: 'both sides have agreed that the new era began today' })).toEqual([]);
});

it('reads every text of the entry', () => {
  const text = 'both sides agreed that the new era began';
  const fields = { official: text, analysis: text, watch: text, milestones: [{ year: 2013, event: text }] };
  expect(overlaps(fields).map(({ path }) => path)).toEqual(['official', 'analysis', 'watch', 'milestones.0.event']);
});

it('excepts what lies in a form or in the title of a source', () => {
  const official = 'In it both sides agreed that the new era began.';
  expect(overlaps({ official, forms: { en: ['both sides agreed that the new era began'] } })).toEqual([]);
  const wordings = [{ form: 'both sides agreed that the new era began', lang: 'en', status: 'deviating' }];
  expect(overlaps({ official, wordings })).toEqual([]);
  const sources = [{ title: 'How both sides agreed that the new era began', publisher: 'A', role: 'official' }];
  expect(overlaps({ official, sources })).toEqual([]);
  expect(overlaps({ official, forms: { en: ['both sides agreed that the new era'] } })).toHaveLength(1);
});
