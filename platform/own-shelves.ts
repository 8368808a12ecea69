/** The shelves (lexicon/shelf.ts) of the own entries: written in the transaction that changes an entry, so never stale. */
import type { Edit } from '../lexicon/edits.ts';
import { isOverride, type LexiconRecord } from '../lexicon/override.ts';
import {
  type Bodies,
  bodyOf,
  changedBodies,
  changedShelf,
  PART,
  SHELF_MAKE,
  type Shelf,
  type ShelfRow,
  shelfOf,
  shelfRow,
} from '../lexicon/shelf.ts';
import { database, fillShelves } from './database.ts';
import type { Writing } from './own-changes.ts';

export class ShelfWriter {
  readonly #transaction: Writing;
  readonly #rows = new Map<number, Map<string, ShelfRow | undefined>>();
  readonly #bodies = new Map<number, Map<string, string | undefined>>();
  constructor(transaction: Writing) {
    this.#transaction = transaction;
  }

  /** What is changed of an entry of a lower layer has no row: it is listed as that entry (platform/lexicon.ts). */
  set(record: LexiconRecord): void {
    if (isOverride(record)) this.delete(record.id);
    else this.#change(record.id, shelfRow(record), bodyOf(record));
  }

  delete(id: string): void {
    this.#change(id, undefined, undefined);
  }

  #change(id: string, row: ShelfRow | undefined, body: string | undefined): void {
    const number = shelfOf(id);
    const rows = this.#rows.get(number) ?? new Map();
    const bodies = this.#bodies.get(number) ?? new Map();
    this.#rows.set(number, rows.set(id, row));
    this.#bodies.set(number, bodies.set(id, body));
  }

  async finish(): Promise<void> {
    const shelves = this.#transaction.objectStore('shelves');
    for (const [number, rows] of this.#rows) await shelves.put(changedShelf(await shelves.get(number), rows), number);
    const bodies = this.#transaction.objectStore('bodies');
    for (const [number, texts] of this.#bodies)
      await bodies.put(changedBodies(await bodies.get(number), texts), number);
  }
}

/** Who else has a form of these: asked in the transaction that saves them, so that two windows cannot both have it. */
export async function othersWithForms(transaction: Writing, edits: readonly Edit[]): Promise<string[]> {
  const owners = new Map<string, string>();
  for (const { id, after } of edits)
    if (after && !isOverride(after)) for (const claim of shelfRow(after).claims.split(PART)) owners.set(claim, id);
  if (owners.size === 0) return [];
  const others = new Set<string>();
  for (const { id, claims, length } of await transaction.objectStore('shelves').getAll()) {
    if (length === 0) continue;
    const ids = id.split('\n');
    for (const [row, line] of claims.split('\n').entries())
      for (const claim of line.split(PART)) {
        const owner = owners.get(claim);
        if (owner !== undefined && claim && owner !== ids[row]) others.add(ids[row] ?? '');
      }
  }
  return [...others];
}

export async function ownShelves(): Promise<Shelf[]> {
  const db = await database();
  const shelves = await db.getAll('shelves');
  if (shelves.every(({ make }) => make === SHELF_MAKE)) return shelves;
  // An update of the extension folds words in another way.
  const transaction = db.transaction(['entries', 'shelves', 'bodies'], 'readwrite');
  await fillShelves(transaction);
  await transaction.done;
  return db.getAll('shelves');
}

export const ownBodies = async (): Promise<Bodies[]> => (await database()).getAll('bodies');
