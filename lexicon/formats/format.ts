/** What the formats of import and export share. Everything here takes and gives values: no file, no page, no browser. */
import { isFilled } from '../filled.ts';
import { isEntry, isOverride, type LexiconRecord } from '../override.ts';
import type { Entry } from '../schema.ts';

export const READ_FORMATS = ['json', 'csv', 'words', 'tbx', 'yomitan'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];
export const WRITE_FORMATS = ['json', 'csv', 'tsv', 'words', 'tbx', 'yomitan', 'anki'] as const;
export type WriteFormat = (typeof WRITE_FORMATS)[number];

/** Larger files are refused before they are read. */
export const MOST_BYTES = 200_000_000;
/** More entries than that no reader has; a table with a million rows is something else. */
export const MOST_ENTRIES = 250_000;

/** Why a whole file is refused. */
export type FileProblem =
  | 'fileTooLarge'
  | 'fileEmpty'
  | 'fileNotText'
  | 'fileTooManyRows'
  | 'fileNotJson'
  | 'fileTooDeep'
  | 'fileNoLexicon'
  | 'fileNewerFormat'
  | 'fileUnclosedQuote'
  | 'fileNotXml'
  | 'fileNoTbx'
  | 'fileHasEntities'
  | 'fileNoZip'
  | 'fileZipTooLarge'
  | 'fileNoDictionary'
  | 'fileNoBackup';

/** Why one entry of a file is refused. */
export type RowProblem =
  | 'rowNoForm'
  | 'rowTooShort'
  | 'rowNotReadable'
  | 'rowTaken'
  | 'rowTakenInFile'
  | 'rowSameId'
  | 'rowInvalid'
  | 'rowStrayQuote'
  | 'rowNotJson'
  | 'rowForeignKey';

/** `row` counts from 1 as a reader would; `detail` is text from the file or of the schema, shown as text. */
export type Refused = { row: number; column: string; problem: RowProblem; detail: string };
/** What a file says of an entry, not checked yet. Without `id` it is known by its forms. */
export type Incoming = { row: number; fields: Record<string, unknown> };
export type Incomings = { incoming: Incoming[]; refused: Refused[] };
export type FileRefused = { ok: false; problem: FileProblem; detail: string };
export type FileRead = ({ ok: true } & Incomings) | FileRefused;

export const refuseFile = (problem: FileProblem, detail = ''): FileRefused => ({ ok: false, problem, detail });

/** For what a format does not say. */
export type Defaults = Pick<Entry, 'kind' | 'topic'>;

/** `changes`: what is changed of entries of lower layers. */
export type Field = keyof Entry | 'changes';
const EVERY: readonly Field[] = [
  'changes',
  'id',
  'kind',
  'topic',
  'depth',
  'zh',
  'forms',
  'official',
  'analysis',
  'watch',
  'milestones',
  'wordings',
  'related',
  'contexts',
  'except',
  'sources',
  'confidence',
];

/** The fields that a format keeps; the others are dropped. */
export const KEPT: Record<WriteFormat, readonly Field[]> = {
  json: EVERY,
  csv: EVERY,
  tsv: EVERY,
  words: ['forms'],
  tbx: ['id', 'topic', 'zh', 'forms', 'official', 'analysis', 'wordings'],
  yomitan: ['zh', 'forms', 'official', 'analysis'],
  anki: ['id', 'topic', 'kind', 'zh', 'forms', 'official', 'analysis', 'watch'],
};

/** Parts of fields that a format keeps otherwise. */
export type Part = 'pinyin' | 'hant' | 'otherChinese' | 'wordingNotes';
const DROPPED: Partial<Record<WriteFormat, readonly Part[]>> = {
  tbx: ['pinyin', 'wordingNotes'],
  yomitan: ['hant'],
  anki: ['hant', 'otherChinese'],
};
const HAS: Record<Part, (entry: Entry) => boolean> = {
  pinyin: ({ zh }) => isFilled(zh?.pinyin),
  hant: ({ zh }) => zh !== undefined && zh.hant !== zh.hans,
  otherChinese: ({ forms }) => forms.zh.length > 0,
  wordingNotes: ({ wordings }) => wordings.some(({ until, note }) => until !== undefined || isFilled(note)),
};
export type Loss = { field: Field | Part; count: number };

/** What would be dropped of these entries: by field or part, in how many of them. What nobody wrote is no loss. */
export function losses(records: readonly LexiconRecord[], format: WriteFormat): Loss[] {
  const dropped = EVERY.filter((field) => !KEPT[format].includes(field) && field !== 'depth' && field !== 'id');
  const isLost = (record: LexiconRecord, field: Field) =>
    isOverride(record) || field === 'changes' ? field === 'changes' && isOverride(record) : isFilled(record[field]);
  const lost = (field: Field | Part, isIt: (record: LexiconRecord) => boolean): Loss => ({
    field,
    count: records.filter(isIt).length,
  });
  return [
    ...dropped.map((field) => lost(field, (record) => isLost(record, field))),
    ...(DROPPED[format] ?? []).map((part) => lost(part, (record) => isEntry(record) && HAS[part](record))),
  ].filter(({ count }) => count > 0);
}

export const isHanText = (text: string): boolean => /\p{Script=Han}/u.test(text);
