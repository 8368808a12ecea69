/**
 * The reader's own entries, in IndexedDB. A change is confirmed when its transaction is on the disk (strict durability);
 * IndexedDB tells nobody, so each change also moves the lexicon revision.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { checkEntry, type Entry } from '../lexicon/schema.ts';
import { lexiconRevision } from './stored.ts';

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('tifa', 1, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'id' });
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

/** All that can be read; a record that does not fit the schema is left where it is and not returned. */
export async function ownEntries(): Promise<Entry[]> {
  const records = await (await open()).getAll('entries');
  return records.flatMap((record) => {
    const checked = checkEntry(record);
    return checked.ok ? [checked.value] : [];
  });
}

export async function ownEntry(id: string): Promise<Entry | undefined> {
  const checked = checkEntry(await (await open()).get('entries', id));
  return checked.ok ? checked.value : undefined;
}

/** Adds the entry, or replaces the one with its id. Rejects where nothing was saved. */
export async function saveOwnEntry(entry: Entry): Promise<void> {
  const transaction = (await open()).transaction('entries', 'readwrite', { durability: 'strict' });
  await transaction.store.put(entry);
  await transaction.done;
  await moveRevision();
}

export async function deleteOwnEntry(id: string): Promise<void> {
  const transaction = (await open()).transaction('entries', 'readwrite', { durability: 'strict' });
  await transaction.store.delete(id);
  await transaction.done;
  await moveRevision();
}

/** What is committed is saved, whatever happens here: without its revision it is only marked later. */
const moveRevision = async (): Promise<void> => {
  await lexiconRevision
    .read()
    .then((revision) => lexiconRevision.write(revision + 1))
    .catch(() => undefined);
};
