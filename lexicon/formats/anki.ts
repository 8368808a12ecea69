/** A text file that Anki imports as notes: its headers say what stands where, so that nothing has to be chosen. */
import { headwordOf } from '../headword.ts';
import type { Entry } from '../schema.ts';
import { writeCells } from './table.ts';

const HEADERS = [
  '#separator:tab',
  '#html:false',
  '#guid column:1',
  '#tags column:8',
  '#columns:ID\tPhrase\tPinyin\tEnglish\tWhat it says\tHow analysts read it\tWhat to watch for\tTags',
];

export function writeAnki(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => [
    entry.id,
    entry.zh?.hans ?? headwordOf(entry),
    entry.zh?.pinyin ?? '',
    entry.forms.en.join('; '),
    entry.official,
    entry.analysis,
    entry.watch ?? '',
    `tifa tifa::${entry.topic} tifa::${entry.kind}`,
  ]);
  return `${HEADERS.join('\n')}\n${writeCells(rows, '\t', '\n')}`;
}
