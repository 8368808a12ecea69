/**
 * The reader's own notes on entries, by the entry's id, built-in or own. In a database beside that of the own entries:
 * a note outlives the entry it is on. Pages of the extension alone may read it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  notes: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opened = undefined;
  };
  opened ??= openDB<Schema>('tifa-notes', 1, {
    upgrade(database) {
      database.createObjectStore('notes');
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

export async function noteOn(id: string): Promise<string> {
  const note: unknown = await (await open()).get('notes', id);
  return typeof note === 'string' ? note : '';
}

/** An empty one is none. Rejects where nothing was saved. */
export async function saveNote(id: string, note: string): Promise<void> {
  const transaction = (await open()).transaction('notes', 'readwrite', { durability: 'strict' });
  await (note.trim() ? transaction.store.put(note, id) : transaction.store.delete(id));
  await transaction.done;
}

export async function allNotes(): Promise<Record<string, string>> {
  const { store } = (await open()).transaction('notes');
  const [ids, notes] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return Object.fromEntries(ids.map((id, i) => [id, notes[i] ?? '']));
}

/** Those of a backup; a note on anything else stays. */
export async function putNotes(notes: Readonly<Record<string, string>>): Promise<void> {
  const transaction = (await open()).transaction('notes', 'readwrite', { durability: 'strict' });
  await Promise.all([...Object.entries(notes).map(([id, note]) => transaction.store.put(note, id)), transaction.done]);
}

export async function eraseNotes(): Promise<void> {
  const transaction = (await open()).transaction('notes', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.clear(), transaction.done]);
}
