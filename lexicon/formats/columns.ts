/** Entries as rows of a table: which column holds what, guessed for tables that others made, and every field kept. */
import { isOverride, type LexiconRecord } from '../override.ts';
import type { Entry } from '../schema.ts';
import { type Defaults, type Incomings, isHanText, type Refused } from './format.ts';
import { foreignKey, isTooDeep } from './json.ts';
import { type Delimiter, plainCell, type TableRow, writeTable } from './table.ts';

export const COLUMNS = [
  'id',
  'kind',
  'topic',
  'depth',
  'hans',
  'hant',
  'pinyin',
  'en',
  'zh',
  'official',
  'analysis',
  'watch',
  'milestones',
  'wordings',
  'related',
  'contexts_en',
  'contexts_zh',
  'except_en',
  'except_zh',
  'sources',
  'confidence',
  'changes',
] as const;
export type ColumnName = (typeof COLUMNS)[number];
/** By place in a row; undefined: not taken. */
export type Mapping = (ColumnName | undefined)[];

/** What others call their columns, folded; the first that fits counts. */
const NAMES: Partial<Record<ColumnName, readonly string[]>> = {
  hans: [
    'simplified',
    'chinese',
    'zh',
    'zhhans',
    'zhcn',
    'cn',
    '中文',
    '简体',
    '简体中文',
    '词',
    '词语',
    '汉字',
    'expression',
  ],
  hant: ['traditional', 'zhhant', 'zhtw', '繁體', '繁体', '繁體中文', '正體'],
  pinyin: ['pinyin', 'reading', '拼音', 'pronunciation'],
  en: ['english', 'en', 'term', 'phrase', 'word', 'translation', 'front', '英文', '英语', '译文', '翻译'],
  official: [
    'official',
    'meaning',
    'definition',
    'official meaning',
    'gloss',
    'glossary',
    '释义',
    '官方',
    '定义',
    'back',
  ],
  analysis: ['analysis', 'analytical', 'analytical meaning', 'note', 'notes', 'comment', '分析', '备注', '注释'],
  topic: ['topic', 'subject', 'subjectfield', 'category', '主题', '领域'],
};
const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_\-()]+/g, '')
    .trim();

const isColumn = (name: string): name is ColumnName => (COLUMNS as readonly string[]).includes(name);

/** Whether the first row names the columns, and what each column seems to hold. */
export function guessMapping(rows: readonly TableRow[]): { hasNames: boolean; mapping: Mapping } {
  const [first, ...others] = rows.slice(0, 50).map(({ cells }) => cells);
  const taken = new Set<ColumnName>();
  const take = (column: ColumnName | undefined): ColumnName | undefined => {
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  };
  const own = (first ?? []).every((cell) => isColumn(cell.trim()));
  const named = (first ?? []).map((cell) => take(own ? (cell.trim() as ColumnName) : columnNamed(cell)));
  if (named.some(Boolean)) return { hasNames: true, mapping: named };
  const samples = [first ?? [], ...others];
  const mapping = (first ?? []).map((_, column) => take(columnHolding(samples.map((cells) => cells[column] ?? ''))));
  return { hasNames: false, mapping };
}

function columnNamed(cell: string): ColumnName | undefined {
  const name = foldName(cell);
  const known = COLUMNS.find((column) => NAMES[column]?.some((each) => foldName(each) === name));
  return known ?? (isColumn(cell.trim().toLowerCase()) ? (cell.trim().toLowerCase() as ColumnName) : undefined);
}

function columnHolding(cells: readonly string[]): ColumnName | undefined {
  const filled = cells.filter((cell) => cell.trim());
  if (filled.length === 0) return undefined;
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length;
  if (share((cell) => cell.length > 60) > 0.5) return 'official';
  if (share(isHanText) > 0.5) return 'hans';
  if (share((cell) => /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/.test(cell)) > 0.5) return 'pinyin';
  return 'en';
}

/** By path in an entry, where its name is not the column's. */
const PATHS: Record<string, ColumnName> = {
  'forms.en': 'en',
  'forms.zh': 'zh',
  'zh.hans': 'hans',
  'zh.hant': 'hant',
  'zh.pinyin': 'pinyin',
};

/** What a reader finds in their table for the column of a refusal: its name there, or its number. */
export function labelOf(column: string, mapping: Mapping, names: readonly string[] | undefined): string {
  const wanted = PATHS[column] ?? PATHS[column.split('.').slice(0, 2).join('.')] ?? column.split('.')[0];
  // Without a column of its own the headword stands among the Chinese forms, and these in its.
  const found = mapping.findIndex((each) => each === wanted || (wanted === 'hans' && each === 'zh'));
  const place = /^\d+$/.test(column) ? Number(column) - 1 : found;
  if (place < 0) return column;
  return names?.[place]?.trim() || String(place + 1);
}

/** Several in one cell: a line each, or parted by |. One that holds either is written as JSON. */
const readList = (cell: string): unknown => {
  if (cell.startsWith('[')) {
    try {
      return isTooDeep(cell) ? cell : (JSON.parse(cell) as unknown);
    } catch {
      // A form may begin with a bracket.
    }
  }
  return cell
    .split(/\r?\n|\|/)
    .map((each) => each.trim())
    .filter(Boolean);
};
const writeList = (list: readonly string[]): string =>
  list.some((each) => /[\n\r|]/.test(each)) || list[0]?.startsWith('[') ? JSON.stringify(list) : list.join('\n');

const STRUCTURED: readonly ColumnName[] = ['milestones', 'wordings', 'sources', 'changes'];

/** What the rows say of entries. A cell that cannot be read refuses its row. */
export function incomingFromRows(rows: readonly TableRow[], mapping: Mapping, defaults: Defaults): Incomings {
  const result: Incomings = { incoming: [], refused: [] };
  for (const row of rows) {
    if (row.stray !== undefined) {
      result.refused.push({ row: row.line, column: String(row.stray), problem: 'rowStrayQuote', detail: '' });
      continue;
    }
    const cells = new Map<ColumnName, string>();
    for (const [place, column] of mapping.entries())
      if (column) cells.set(column, plainCell(row.cells[place] ?? '').trim());
    const fields = fieldsOf(cells, row.line, defaults);
    if (Array.isArray(fields)) result.refused.push(...fields);
    else result.incoming.push({ row: row.line, fields });
  }
  return result;
}

function fieldsOf(
  cells: Map<ColumnName, string>,
  row: number,
  defaults: Defaults,
): Record<string, unknown> | Refused[] {
  const cell = (column: ColumnName): string | undefined => cells.get(column) || undefined;
  const list = (column: ColumnName) => readList(cells.get(column) ?? '');
  const structured: Record<string, unknown> = {};
  for (const column of STRUCTURED) {
    const text = cell(column);
    if (text === undefined) continue;
    try {
      const value = isTooDeep(text) ? undefined : (JSON.parse(text) as unknown);
      const foreign = foreignKey(value);
      if (foreign) return [{ row, column, problem: 'rowForeignKey', detail: foreign }];
      structured[column] = value;
    } catch {
      return [{ row, column, problem: 'rowNotJson', detail: text.slice(0, 60) }];
    }
  }
  // What is changed of an entry of a lower layer is no entry of its own.
  if (structured.changes) return { ...structured.changes, id: cell('id') };
  const zh = list('zh');
  // Without a column for the headword the first Chinese form is it.
  const headword = cells.has('hans')
    ? cell('hans')
    : Array.isArray(zh)
      ? (zh.shift() as string | undefined)
      : undefined;
  const texts = { id: cell('id'), depth: cell('depth'), watch: cell('watch'), confidence: cell('confidence') };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    kind: cell('kind') ?? defaults.kind,
    topic: cell('topic') ?? defaults.topic,
    ...(headword && {
      zh: { hans: headword, hant: cell('hant') ?? headword, ...(cell('pinyin') && { pinyin: cell('pinyin') }) },
    }),
    forms: { en: list('en'), zh },
    official: cells.get('official') ?? '',
    analysis: cells.get('analysis') ?? '',
    ...structured,
    related: list('related'),
    contexts: { en: list('contexts_en'), zh: list('contexts_zh') },
    except: { en: list('except_en'), zh: list('except_zh') },
  };
}

const jsonUnlessEmpty = (list: readonly unknown[]): string => (list.length > 0 ? JSON.stringify(list) : '');

type Cells = Partial<Record<ColumnName, string>>;

const cellsOf = (entry: Entry): Cells => ({
  id: entry.id,
  kind: entry.kind,
  topic: entry.topic,
  depth: entry.depth,
  hans: entry.zh?.hans ?? '',
  hant: entry.zh?.hant ?? '',
  pinyin: entry.zh?.pinyin ?? '',
  en: writeList(entry.forms.en),
  zh: writeList(entry.forms.zh),
  official: entry.official,
  analysis: entry.analysis,
  watch: entry.watch ?? '',
  milestones: jsonUnlessEmpty(entry.milestones),
  wordings: jsonUnlessEmpty(entry.wordings),
  related: writeList(entry.related),
  contexts_en: writeList(entry.contexts.en),
  contexts_zh: writeList(entry.contexts.zh),
  except_en: writeList(entry.except.en),
  except_zh: writeList(entry.except.zh),
  sources: jsonUnlessEmpty(entry.sources),
  confidence: entry.confidence,
});

function cellsOfRecord(record: LexiconRecord): Cells {
  if (!isOverride(record)) return cellsOf(record);
  const { id, ...changes } = record;
  return { id, changes: JSON.stringify(changes) };
}

function* rowsOf(records: readonly LexiconRecord[]): Generator<string[]> {
  yield [...COLUMNS];
  for (const record of records) {
    const cells = cellsOfRecord(record);
    yield COLUMNS.map((column) => cells[column] ?? '');
  }
}

/** With a mark at the beginning, without which spreadsheets take UTF-8 for something else. */
export const writeColumns = (records: readonly LexiconRecord[], delimiter: Delimiter): string =>
  `\ufeff${writeTable(rowsOf(records), delimiter)}`;
