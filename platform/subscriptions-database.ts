/**
 * The database of subscribed lexicons, beside that of the own entries: what others wrote can be fetched again. Version by
 * version; released versions are never edited, and tests/subscriptions/database.test.ts keeps a fixture of each.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LexiconRecord, Override } from '../lexicon/override.ts';
import type { Bodies, Shelf } from '../lexicon/shelf.ts';

export interface SubscriptionsSchema extends DBSchema {
  /** Checked when it is read: see subscriptions.ts. */
  subscriptions: { key: string; value: { id: string } };
  /** In as many pieces as there are shelves, by subscription and piece: a card reads one of them. */
  entries: { key: [string, number]; value: LexiconRecord[] };
  /** Those of them that change entries of lower layers: they have no rows on the shelf. */
  overrides: { key: string; value: Override[] };
  shelves: { key: string; value: Shelf };
  bodies: { key: string; value: Bodies };
}
export type SubscriptionsDatabase = IDBPDatabase<SubscriptionsSchema>;

const NAME = 'tifa-subscriptions';
export const VERSION = 1;

const STEPS: ((database: SubscriptionsDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('subscriptions', { keyPath: 'id' });
    database.createObjectStore('entries');
    database.createObjectStore('overrides');
    database.createObjectStore('shelves');
    database.createObjectStore('bodies');
  },
];

let opened: Promise<SubscriptionsDatabase> | undefined;

export function subscriptionsDatabase(): Promise<SubscriptionsDatabase> {
  const forget = () => {
    opened = undefined;
  };
  opened ??= openDB<SubscriptionsSchema>(NAME, VERSION, {
    upgrade(database, from) {
      for (const step of STEPS.slice(from)) step(database);
    },
    // Another window has a newer version of the extension: give way, and open again when asked.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** For tests, which begin with a database of their own. */
export async function closeSubscriptionsDatabase(): Promise<void> {
  (await opened?.catch(() => undefined))?.close();
  opened = undefined;
}
