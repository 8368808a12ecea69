/** The format of the report, tifa-report/1, as the contract has it. */
import { describe, expect, it } from 'vitest';
import type { Match } from '../../lexicon/matcher.ts';
import { foundIn, reportOf } from '../../lexicon/report.ts';

const URL = 'https://www.gov.cn/a';

/** A match on the first place of `phrase` in `text` from `from` on. */
function matchOn(text: string, phrase: string, fields: Partial<Match> = {}, from = 0): Match {
  const start = text.indexOf(phrase, from);
  const end = start + phrase.length;
  const about = { id: 'a', kind: 'formula', topic: 'diplomacy', layer: 'built-in', lang: 'en' } as const;
  return { ...about, start, end, contains: [], ...fields };
}
const report = (text: string, ...matches: Match[]) =>
  reportOf(
    { url: URL, title: 'A page', lang: 'en', characters: text.length },
    matches.map((match) => foundIn(text, match)),
    (id) => id.toUpperCase(),
  );

it('has exactly the fields of the contract, in its order', () => {
  const text = 'On win-win cooperation.';
  const json = JSON.stringify(report(text, matchOn(text, 'win-win cooperation', { contains: ['cooperation'] })));
  expect(json).toBe(
    JSON.stringify({
      format: 'tifa-report/1',
      url: URL,
      title: 'A page',
      lang: 'en',
      characters: 23,
      entries: [
        {
          id: 'a',
          headword: 'A',
          kind: 'formula',
          topic: 'diplomacy',
          layer: 'built-in',
          count: 1,
          mentions: [{ start: 3, text: 'win-win cooperation', before: 'On ', after: '.', lang: 'en' }],
        },
      ],
    }),
  );
});

it('has the optional fields of a mention where the match has them', () => {
  const text = 'all-weather partnership';
  const found = {
    wording: { form: 'all weather partnership', status: 'superseded', until: 2017 },
    parts: [
      { text: 'all-weather', role: 'qualifier', id: 'all-weather' },
      { text: 'partnership', role: 'head', id: 'a' },
    ],
    level: 'all-weather',
  } satisfies Partial<Match>;
  // The form as listed is for the card; the contract has the rest.
  const { form: _, ...wording } = found.wording;
  const [mention] = report(text, matchOn(text, text, found)).entries[0]?.mentions ?? [];
  expect(mention).toEqual({ start: 0, text, before: '', after: '', lang: 'en', ...found, wording });
  expect(Object.keys(mention ?? {})).toEqual(['start', 'text', 'before', 'after', 'lang', 'wording', 'parts', 'level']);
});

it('has no entries for a page without matches, and none for an empty one', () => {
  expect(report('Nothing here.')).toMatchObject({ characters: 13, entries: [] });
  expect(report('')).toMatchObject({ characters: 0, entries: [] });
});

it('has entries in the order in which the page first says them, each once', () => {
  const text = 'peace, then growth, then peace, then order';
  const mentions = ['peace', 'growth', 'order'].map((phrase) => matchOn(text, phrase, { id: phrase }));
  const again = matchOn(text, 'peace', { id: 'peace' }, 10);
  const matches = [...mentions, again].sort((a, b) => a.start - b.start);
  const { entries } = report(text, ...matches);
  expect(entries.map(({ id, count }) => [id, count])).toEqual([
    ['peace', 2],
    ['growth', 1],
    ['order', 1],
  ]);
});

it('has every mention in the order of the page, and counts them', () => {
  const text = 'peace '.repeat(50);
  const matches = Array.from({ length: 50 }, (_, i) => matchOn(text, 'peace', {}, i * 6));
  const [entry] = report(text, ...matches).entries;
  expect(entry?.count).toBe(50);
  expect(entry?.mentions.map(({ start }) => start)).toEqual(matches.map(({ start }) => start));
});

describe('what stands around a mention', () => {
  const [left, right] = ['abcdefghij'.repeat(10), 'klmnopqrst'.repeat(10)];

  it('is the 40 characters before and after', () => {
    const text = `${left}peace${right}`;
    const [mention] = report(text, matchOn(text, 'peace')).entries[0]?.mentions ?? [];
    expect(mention).toMatchObject({ start: 100, before: left.slice(-40), after: right.slice(0, 40) });
  });

  it('is less at the edges of the page', () => {
    const text = `${left.slice(0, 39)}peace${right.slice(0, 3)}`;
    const [mention] = report(text, matchOn(text, 'peace')).entries[0]?.mentions ?? [];
    expect(mention).toMatchObject({ start: 39, before: left.slice(0, 39), after: 'klm' });
  });

  it('is nothing where the page is the phrase', () => {
    const [mention] = report('peace', matchOn('peace', 'peace')).entries[0]?.mentions ?? [];
    expect(mention).toMatchObject({ start: 0, text: 'peace', before: '', after: '' });
  });

  it('leaves no half of a character at its ends', () => {
    const text = `${'𠀀'.repeat(3)}${'x'.repeat(39)}peace${'y'.repeat(39)}${'𠀀'.repeat(3)}`;
    const [mention] = report(text, matchOn(text, 'peace')).entries[0]?.mentions ?? [];
    expect(mention?.before.isWellFormed()).toBe(true);
    expect(mention?.after.isWellFormed()).toBe(true);
  });
});

it('keeps the text as the page has it: white space, line breaks, quotation marks', () => {
  const text = '坚持“伙伴关\n  系”。';
  const [mention] = report(text, matchOn(text, '伙伴关\n  系', { lang: 'zh' })).entries[0]?.mentions ?? [];
  expect(mention).toEqual({ start: 3, text: '伙伴关\n  系', before: '坚持“', after: '”。', lang: 'zh' });
});

it('counts characters and offsets in UTF-16 units', () => {
  const text = '𠀀𠀀 peace';
  expect(report(text, matchOn(text, 'peace'))).toMatchObject({
    characters: 10,
    entries: [{ mentions: [{ start: 5, text: 'peace' }] }],
  });
});
