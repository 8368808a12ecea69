/**
 * The extension's database, version by version. Released versions are never edited: a new one is a new step, and
 * tests/platform/database.test.ts keeps a fixture of every shape that was ever released.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { ChangeKind } from '../lexicon/edits.ts';
import type { LexiconRecord } from '../lexicon/override.ts';
import { checkEntry } from '../lexicon/schema.ts';
import {
  type Bodies,
  bodyOf,
  changedBodies,
  changedShelf,
  SHELVES,
  type Shelf,
  shelfOf,
  shelfRow,
} from '../lexicon/shelf.ts';

/** A deleted entry, or what was changed of a built-in one. */
export type Binned = { id: string; entry: LexiconRecord; deletedAt: number };
/** Puts `other` where the entry with the fingerprint `expect` ('' for none) is now: then the two have changed places. */
export type Swap = { id: string; other?: LexiconRecord; expect: string };
/** A change that can be undone, and redone when `undone`. Its swaps lie apart: there may be a great many. */
export type Change = {
  number: number;
  kind: ChangeKind;
  at: number;
  /** What the first entry is called. */
  sample: string;
  count: number;
  undone: boolean;
};
/** Its data lies apart (`snapshotData`), compressed. */
export type Snapshot = { number: number; at: number; count: number; hash: number };

export interface Schema extends DBSchema {
  /** Whole entries, and what is changed of entries of lower layers: only the latter have a `name`. */
  entries: { key: string; value: LexiconRecord; indexes: { name: string } };
  bin: { key: string; value: Binned; indexes: { deletedAt: number } };
  changes: { key: number; value: Change };
  swaps: { key: number; value: Swap[] };
  shelves: { key: number; value: Shelf };
  bodies: { key: number; value: Bodies };
  snapshots: { key: number; value: Snapshot };
  snapshotData: { key: number; value: Uint8Array };
}
export type Database = IDBPDatabase<Schema>;
type StoreName = 'entries' | 'bin' | 'changes' | 'swaps' | 'shelves' | 'bodies' | 'snapshots' | 'snapshotData';
type Upgrade = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

export const VERSION = 3;

/** From the version before; all steps of an upgrade are one transaction, so a stopped browser leaves none half done. */
const STEPS: ((database: Database, transaction: Upgrade) => Promise<void> | void)[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'id' });
  },
  async (database, transaction) => {
    database.createObjectStore('bin', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt');
    database.createObjectStore('changes', { keyPath: 'number' });
    database.createObjectStore('swaps');
    database.createObjectStore('shelves');
    database.createObjectStore('bodies');
    database.createObjectStore('snapshots', { keyPath: 'number' });
    database.createObjectStore('snapshotData');
    await fillShelves(transaction as unknown as Filling);
  },
  (_database, transaction) => {
    transaction.objectStore('entries').createIndex('name', 'name');
  },
];

type Filling = IDBPTransaction<Schema, ('entries' | 'shelves' | 'bodies')[], 'readwrite'>;

/**
 * Makes every shelf from the entries. A record that does not fit the schema stays where it is, unlisted; what is changed
 * of an entry of a lower layer is listed in its place.
 */
export async function fillShelves(transaction: Filling): Promise<void> {
  const shelves = Array.from({ length: SHELVES }, () => new Map<string, ReturnType<typeof shelfRow>>());
  const bodies = Array.from({ length: SHELVES }, () => new Map<string, string>());
  for (let cursor = await transaction.objectStore('entries').openCursor(); cursor; cursor = await cursor.continue()) {
    const checked = checkEntry(cursor.value);
    if (!checked.ok) continue;
    const { id } = checked.value;
    shelves[shelfOf(id)]?.set(id, shelfRow(checked.value));
    bodies[shelfOf(id)]?.set(id, bodyOf(checked.value));
  }
  for (const [number, rows] of shelves.entries())
    await transaction.objectStore('shelves').put(changedShelf(undefined, rows), number);
  for (const [number, texts] of bodies.entries())
    await transaction.objectStore('bodies').put(changedBodies(undefined, texts), number);
}

let opened: Promise<Database> | undefined;

export function database(): Promise<Database> {
  opened ??= openDB<Schema>('tifa', VERSION, {
    async upgrade(db, from, _to, transaction) {
      for (const step of STEPS.slice(from)) await step(db, transaction as unknown as Upgrade);
    },
    // Another window has a newer version of the extension: give way, and open again when asked.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** For tests, which begin with a database of their own. */
export async function closeDatabase(): Promise<void> {
  (await opened?.catch(() => undefined))?.close();
  opened = undefined;
}
