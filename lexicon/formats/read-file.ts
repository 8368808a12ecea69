/** Which format a file has, by what is in it and then by its name. */

import type { About } from '../subscriptions/about.ts';
import { guessMapping, incomingFromRows, type Mapping } from './columns.ts';
import { decode } from './decode.ts';
import { type Defaults, type FileRead, type FileRefused, type ReadFormat, refuseFile } from './format.ts';
import { readJson } from './json.ts';
import { guessDelimiter, readTable, type TableRow } from './table.ts';
import { readTbx } from './tbx.ts';
import { readWords } from './words.ts';
import { readYomitan } from './yomitan.ts';

/** A table waits for its columns to be mapped; the others for nothing but defaults. */
export type FileContent =
  | { format: Exclude<ReadFormat, 'csv'>; read: (defaults: Defaults) => FileRead & { about?: About } }
  | { format: 'csv'; rows: TableRow[]; hasNames: boolean; mapping: Mapping };

const TABLE_NAME = /\.(?:csv|tsv|tab)$/i;

export function fileContent(bytes: Uint8Array, name: string): FileContent | FileRefused {
  if (bytes.length === 0) return refuseFile('fileEmpty');
  if (/\.zip$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3))
    return { format: 'yomitan', read: (defaults) => readYomitan(bytes, defaults) };
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const isTable = TABLE_NAME.test(name);
  const [first = ''] = text.trimStart();
  if (!isTable && (first === '{' || first === '[')) return { format: 'json', read: () => readJson(text) };
  if (!isTable && (first === '<' || /\.(?:tbx|xml)$/i.test(name)))
    return { format: 'tbx', read: (defaults) => readTbx(text, defaults) };
  if (!isTable && !text.includes('\t')) return { format: 'words', read: (defaults) => readWords(text, defaults) };
  const table = readTable(text, guessDelimiter(text));
  return table.ok ? { format: 'csv', rows: table.rows, ...guessMapping(table.rows) } : table;
}

export function readRows(rows: readonly TableRow[], hasNames: boolean, mapping: Mapping, defaults: Defaults): FileRead {
  return { ok: true, ...incomingFromRows(hasNames ? rows.slice(1) : rows, mapping, defaults) };
}
