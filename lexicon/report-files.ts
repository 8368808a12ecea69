/** A report as a file. Whatever the page says, a spreadsheet runs nothing of it and Markdown stays as it is. */
import { writeTable } from './formats/table.ts';
import type { Mention, Report } from './report.ts';

export const REPORT_FORMATS = ['markdown', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
export type ReportFile = { name: string; type: string; content: string };

const WRITERS: Record<ReportFormat, { end: string; type: string; write: (report: Report, day: string) => string }> = {
  markdown: { end: 'md', type: 'text/markdown;charset=utf-8', write: reportAsMarkdown },
  csv: { end: 'csv', type: 'text/csv;charset=utf-8', write: asTable },
  json: { end: 'json', type: 'application/json', write: (report) => `${JSON.stringify(report, null, 2)}\n` },
};

/** @param day as in "2026-01-31". */
export function reportFile(report: Report, format: ReportFormat, day: string): ReportFile {
  const { end, type, write } = WRITERS[format];
  const host = URL.canParse(report.url) ? new URL(report.url).hostname.replace(/[^\w.-]/g, '') : '';
  return { name: `${['tifa', host, day].filter(Boolean).join('-')}.${end}`, type, content: write(report, day) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
/** What Markdown would take for its own. */
const plain = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>#|~]/g, '\\$&');
const inAddress = (url: string): string => url.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

export function reportAsMarkdown(report: Report, day: string): string {
  const { title, url, entries } = report;
  const lines = [`# ${plain(title) || plain(url)}`, '', `<${inAddress(url)}>, ${day}`];
  for (const { headword, count, mentions } of entries) {
    lines.push('', `## ${plain(headword)} (${count})`, '');
    lines.push(...mentions.map((mention) => `- ${inContext(mention)}`));
  }
  return `${lines.join('\n')}\n`;
}

function inContext({ before, text, after, wording }: Mention): string {
  // A star beside a space is no emphasis, so the spaces stay outside.
  const line = `…${plain(before)}**${plain(text).trim()}**${plain(after)}…`.replace(/\s+/g, ' ');
  return wording ? `${line} *(${wording.status})*` : line;
}

const COLUMNS = [
  'id',
  'headword',
  'kind',
  'topic',
  'layer',
  'start',
  'before',
  'text',
  'after',
  'lang',
  'wording',
  'level',
];

function asTable({ entries }: Report): string {
  const rows = entries.flatMap(({ id, headword, kind, topic, layer, mentions }) =>
    mentions.map(({ start, before, text, after, lang, wording, level }) => [
      ...[id, headword, kind, topic, layer, String(start), oneLine(before), oneLine(text), oneLine(after), lang],
      ...[wording?.status ?? '', level ?? ''],
    ]),
  );
  // Spreadsheets read a file without the mark as if it were in their own country's characters.
  return `\ufeff${writeTable([COLUMNS, ...rows], ',')}`;
}
