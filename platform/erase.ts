/** Everything of the reader's is gone after this, snapshots, bin and what could be undone included. */
import { database } from './database.ts';
import { moveRevision } from './own-entries.ts';
import { siteRules } from './stored.ts';

export async function eraseEverything(): Promise<void> {
  const db = await database();
  const stores = [...db.objectStoreNames];
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  await siteRules.write({});
  await moveRevision();
}
