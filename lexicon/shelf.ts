/**
 * What the lexicon page needs to list and search entries without reading them, packed so that 100,000 rows are read in
 * one go: one string a column, one line a row. Kept beside the entries (platform/own-shelves.ts), never instead of them.
 */
import { hash } from './hash.ts';
import { headwordOf } from './headword.ts';
import { foldedForm, formsOf } from './own-entry.ts';
import type { Entry } from './schema.ts';
import { foldForSearch } from './search.ts';

/** Moves when a row is made in another way: shelves of an older make are made again. */
export const SHELF_MAKE = 1;

const COLUMNS = ['id', 'name', 'zh', 'facets', 'heads', 'pinyin', 'claims', 'sort'] as const;
type Column = (typeof COLUMNS)[number];
/** One line each; `heads` (folded for the search) and `claims` (folded as texts are) hold several, parted by tabs. */
export type ShelfRow = Record<Column, string>;
export type Shelf = Record<Column, string> & { make: number; length: number };

export const PART = '\t';
const LINE = '\n';
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

export function shelfRow(entry: Entry): ShelfRow {
  const forms = formsOf(entry);
  const heads = [...forms, ...(entry.zh?.pinyin ? [entry.zh.pinyin] : []), ...entry.wordings.map(({ form }) => form)];
  const name = oneLine(headwordOf(entry));
  return {
    id: entry.id,
    name,
    zh: entry.forms.en.length > 0 ? oneLine(entry.zh?.hans ?? '') : '',
    facets: `${entry.kind} ${entry.topic} ${entry.confidence}`,
    heads: heads.map(foldForSearch).join(PART),
    pinyin: foldForSearch(entry.zh?.pinyin ?? '').replaceAll(' ', ''),
    claims: forms.map((form) => oneLine(foldedForm(form))).join(PART),
    sort: foldForSearch(name),
  };
}

/** What a search finds last: the explanations, folded. */
export const bodyOf = (entry: Entry): string => foldForSearch(`${entry.official} ${entry.analysis}`);

export function packShelf(rows: readonly ShelfRow[]): Shelf {
  const columns = COLUMNS.map((column) => [column, rows.map((row) => row[column]).join(LINE)]);
  return { ...(Object.fromEntries(columns) as Record<Column, string>), make: SHELF_MAKE, length: rows.length };
}

export function unpackShelf(shelf: Shelf): ShelfRow[] {
  if (shelf.length === 0) return [];
  const columns = COLUMNS.map((column) => [column, shelf[column].split(LINE)] as const);
  return Array.from(
    { length: shelf.length },
    (_, row) => Object.fromEntries(columns.map(([column, lines]) => [column, lines[row] ?? ''])) as ShelfRow,
  );
}

/** `undefined` takes the row away. The rows stay in the order of `sort`. */
export function changedShelf(shelf: Shelf | undefined, changes: ReadonlyMap<string, ShelfRow | undefined>): Shelf {
  const rows = shelf ? unpackShelf(shelf).filter(({ id }) => !changes.has(id)) : [];
  for (const row of changes.values()) if (row) rows.push(row);
  return packShelf(rows.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0)));
}

/** Explanations by id, packed alike. */
export type Bodies = { ids: string; texts: string };

export function changedBodies(bodies: Bodies | undefined, changes: ReadonlyMap<string, string | undefined>): Bodies {
  const texts = new Map(bodies ? unpackBodies(bodies) : []);
  for (const [id, text] of changes) {
    if (text) texts.set(id, text);
    else texts.delete(id);
  }
  return { ids: [...texts.keys()].join(LINE), texts: [...texts.values()].join(LINE) };
}

export function unpackBodies({ ids, texts }: Bodies): [id: string, text: string][] {
  if (ids === '') return [];
  const lines = texts.split(LINE);
  return ids.split(LINE).map((id, line) => [id, lines[line] ?? '']);
}

/** The fewer entries a shelf holds the less an edit writes; the fewer shelves the faster all are read. */
export const SHELVES = 64;

export const shelfOf = (id: string): number => hash(id) % SHELVES;

/** Of a layer that does not change: made when the extension is built. */
export const shippedShelf = (entries: readonly Entry[]): Shelf =>
  changedShelf(undefined, new Map(entries.map((entry) => [entry.id, shelfRow(entry)])));
export const shippedBodies = (entries: readonly Entry[]): Bodies =>
  changedBodies(undefined, new Map(entries.map((entry) => [entry.id, bodyOf(entry)])));
