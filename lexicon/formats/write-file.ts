/** A lexicon as a file of each format. */
import { isOverride, type LexiconRecord } from '../override.ts';
import type { Entry } from '../schema.ts';
import { writeAnki } from './anki.ts';
import { writeColumns } from './columns.ts';
import type { WriteFormat } from './format.ts';
import { writeJson } from './json.ts';
import { writeTbx } from './tbx.ts';
import { writeWords } from './words.ts';
import { writeYomitan } from './yomitan.ts';

export type Written = { name: string; type: string; content: string | Uint8Array };

const TEXT = 'text/plain;charset=utf-8';
type Write<T> = (all: readonly T[], day: string) => string | Uint8Array;
type Writer = { end: string; type: string; write: Write<LexiconRecord> };
/** For formats that know of whole entries only. */
const whole =
  (write: Write<Entry>): Write<LexiconRecord> =>
  (records, day) =>
    write(
      records.flatMap((record) => (isOverride(record) ? [] : [record])),
      day,
    );
const WRITERS: Record<WriteFormat, Writer> = {
  json: { end: 'json', type: 'application/json', write: (records) => writeJson(records) },
  csv: { end: 'csv', type: 'text/csv;charset=utf-8', write: (records) => writeColumns(records, ',') },
  tsv: { end: 'tsv', type: 'text/tab-separated-values;charset=utf-8', write: (records) => writeColumns(records, '\t') },
  words: { end: 'txt', type: TEXT, write: whole(writeWords) },
  tbx: { end: 'tbx', type: 'application/x-tbx', write: whole(writeTbx) },
  yomitan: { end: 'zip', type: 'application/zip', write: whole(writeYomitan) },
  anki: { end: 'txt', type: TEXT, write: whole(writeAnki) },
};

/** @param day as in "2026-01-31": of the file's name, and a dictionary's revision. */
export function writeFile(records: readonly LexiconRecord[], format: WriteFormat, day: string): Written {
  const { end, type, write } = WRITERS[format];
  const kind = format === 'anki' || format === 'words' || format === 'yomitan' ? `-${format}` : '';
  return { name: `tifa-lexicon${kind}-${day}.${end}`, type, content: write(records, day) };
}
