/** The orders of a report's entries, and its filter. */
import { expect, it } from 'vitest';
import type { ReportEntry } from '../../lexicon/report.ts';
import { filtered, grouped, topicCounts } from '../../lexicon/report-order.ts';

const made = (id: string, count: number, more: Partial<ReportEntry> = {}): ReportEntry => ({
  ...{ id, headword: id, kind: 'formula', topic: 'diplomacy', layer: 'built-in', count },
  mentions: Array.from({ length: count }, () => ({ start: 0, text: id, before: '', after: '', lang: 'en' as const })),
  ...more,
});
const ENTRIES = [
  made('peace', 1),
  made('party', 3, { topic: 'party', kind: 'concept' }),
  made('win-win', 3),
  made('合作共赢', 2, { kind: 'word' }),
];
const ids = (entries: readonly ReportEntry[]) => entries.map(({ id }) => id);

it('keeps the order of the page', () => {
  expect(grouped(ENTRIES, 'page').map(({ entries }) => ids(entries))).toEqual([ids(ENTRIES)]);
});

it('puts the most said first, and of equals the first', () => {
  expect(ids(grouped(ENTRIES, 'count')[0]?.entries ?? [])).toEqual(['party', 'win-win', '合作共赢', 'peace']);
});

it('parts them by topic and by kind, without empty parts', () => {
  expect(grouped(ENTRIES, 'topic').map(({ topic, entries }) => [topic, ids(entries)])).toEqual([
    ['diplomacy', ['peace', 'win-win', '合作共赢']],
    ['party', ['party']],
  ]);
  expect(grouped(ENTRIES, 'kind').map(({ kind, entries }) => [kind, entries.length])).toEqual([
    ['formula', 2],
    ['concept', 1],
    ['word', 1],
  ]);
});

it('filters by name and by what the page writes, in either script', () => {
  const found = (text: string) => ids(filtered(ENTRIES, { text, topic: undefined }));
  expect(found('WIN')).toEqual(['win-win']);
  expect(found('合作共贏')).toEqual(['合作共赢']);
  expect(found('  ')).toEqual(ids(ENTRIES));
  expect(found('nothing')).toEqual([]);
});

it('filters by topic', () => {
  expect(ids(filtered(ENTRIES, { text: '', topic: 'party' }))).toEqual(['party']);
});

it('counts topics, the most said first', () => {
  expect(topicCounts({ entries: ENTRIES })).toEqual([
    { topic: 'diplomacy', mentions: 6, entries: 3 },
    { topic: 'party', mentions: 3, entries: 1 },
  ]);
});
