/** Everything of the reader's is gone after this, snapshots, bin and what could be undone included. */
import { database } from './database.ts';
import { eraseNotes } from './notes.ts';
import { moveRevision } from './own-entries.ts';
import { knownEntries, siteRules } from './stored.ts';

export async function eraseEverything(): Promise<void> {
  const db = await database();
  const stores = [...db.objectStoreNames];
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  await eraseNotes();
  await siteRules.write({});
  await knownEntries.write([]);
  await moveRevision();
}
