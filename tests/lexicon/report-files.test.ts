/** The report as files: nothing of the page is run, nothing is lost. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../lexicon/formats/table.ts';
import type { Mention, Report } from '../../lexicon/report.ts';
import { reportFile } from '../../lexicon/report-files.ts';

const mention = (text: string, more: Partial<Mention> = {}): Mention => ({
  ...{ start: 12, text, before: 'They praised ', after: ', they said', lang: 'en' },
  ...more,
});
const report = (...mentions: Mention[]): Report => ({
  ...{ format: 'tifa-report/1', url: 'https://www.gov.cn/a_(b)', title: 'A *page*', lang: 'en', characters: 99 },
  entries: [
    {
      ...{ id: 'win-win', headword: 'win-win cooperation', kind: 'formula', topic: 'diplomacy', layer: 'built-in' },
      count: mentions.length,
      mentions,
    },
  ],
});
const DAY = '2026-01-31';
const written = (format: 'markdown' | 'csv' | 'json', ...mentions: Mention[]) =>
  reportFile(report(...mentions), format, DAY);

it('is called by the site and the day', () => {
  expect(written('csv').name).toBe('tifa-www.gov.cn-2026-01-31.csv');
});

it('as JSON is exactly the report', () => {
  const one = mention('win-win', { wording: { status: 'superseded', until: 2018 }, level: 'strategic' });
  expect(JSON.parse(written('json', one).content)).toEqual(report(one));
});

describe('as a table', () => {
  it('has a row for each mention, on one line', () => {
    const { content } = written('csv', mention('win-win\n  cooperation'), mention('合作共赢', { lang: 'zh' }));
    const table = readTable(content.slice(1), ',');
    expect(table.ok && table.rows.map(({ cells }) => cells[7])).toEqual(['text', 'win-win cooperation', '合作共赢']);
  });

  it('runs no formula of the page', () => {
    const { content } = written('csv', mention('x', { before: '=HYPERLINK("https://example.org")', after: '+1' }));
    const table = readTable(content.slice(1), ',');
    const [, row] = table.ok ? table.rows : [];
    expect(row?.cells.slice(6, 9)).toEqual(['\'=HYPERLINK("https://example.org")', 'x', "'+1"]);
  });

  it('says which characters it is written in', () => {
    expect(written('csv').content.charCodeAt(0)).toBe(0xfeff);
  });
});

it('as Markdown shows each phrase in its context, and takes nothing of the page for Markdown', () => {
  const one = mention('win-win', { before: 'see [here](x) and\n# ', wording: { status: 'superseded' } });
  expect(written('markdown', one).content).toBe(
    [
      '# A \\*page\\*',
      '',
      '<https://www.gov.cn/a_%28b%29>, 2026-01-31',
      '',
      '## win-win cooperation (1)',
      '',
      '- …see \\[here\\](x) and \\# **win-win**, they said… *(superseded)*',
      '',
    ].join('\n'),
  );
});
