/** Everything of the reader's is gone after this, snapshots, bin and what could be undone included. */
import { database } from './database.ts';
import { withSitesForgotten } from './discretion.ts';
import { eraseNotes } from './notes.ts';
import { moveRevision } from './revision.ts';
import { endSync } from './settings-sync.ts';
import { density, discretion, knownEntries, paused, silencedForms, siteRules } from './stored.ts';
import { unsubscribeFromAll } from './unsubscribe.ts';

export async function eraseEverything(): Promise<void> {
  const db = await database();
  const stores = [...db.objectStoreNames];
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  await eraseNotes();
  // Or the account would bring back what goes now.
  await endSync().catch(() => undefined);
  // First: no page that may notice nothing gets marks from what follows.
  await discretion.write(withSitesForgotten(await discretion.read()));
  await siteRules.write({});
  await paused.write(false);
  await density.write('balanced');
  await unsubscribeFromAll();
  await knownEntries.write([]);
  await silencedForms.write([]);
  await moveRevision();
}
