/** Deleted entries, kept thirty days. */
import { checkRecord } from '../lexicon/override.ts';
import { type Binned, database } from './database.ts';

export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Latest first. */
export async function binned(): Promise<Binned[]> {
  const all = await (await database()).getAllFromIndex('bin', 'deletedAt');
  return all.filter(({ entry }) => checkRecord(entry).ok).reverse();
}

/** Takes out what has been in it for thirty days; `now` is given because time is the caller's. */
export async function emptyOldBin(now: number): Promise<void> {
  const transaction = (await database()).transaction('bin', 'readwrite');
  const old = IDBKeyRange.upperBound(now - BIN_DAYS * DAY_MS);
  let cursor = await transaction.store.index('deletedAt').openKeyCursor(old);
  while (cursor) {
    void transaction.store.delete(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  await transaction.done;
}

/** Puts back into the bin what a backup has in it; what is there already, or an entry again, stays as it is. */
export async function addToBin(all: readonly Omit<Binned, 'id'>[]): Promise<void> {
  const transaction = (await database()).transaction(['bin', 'entries'], 'readwrite');
  const bin = transaction.objectStore('bin');
  for (const { entry, deletedAt } of all) {
    const { id } = entry;
    const [binnedAlready, there] = await Promise.all([bin.getKey(id), transaction.objectStore('entries').getKey(id)]);
    if (binnedAlready === undefined && there === undefined) await bin.put({ id, entry, deletedAt });
  }
  await transaction.done;
}
