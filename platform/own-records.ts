/** The own entries as they are read; without the extension's API, so that workers can. */
import { checkEntry, type Entry } from '../lexicon/schema.ts';
import { database } from './database.ts';

/** Entries in one go: all at once would need a lot of memory, one by one a lot of time. */
const BATCH = 2000;

/** All that can be read; a record that does not fit the schema is left where it is and not returned. */
export async function readOwnEntries(): Promise<Entry[]> {
  const db = await database();
  const entries: Entry[] = [];
  for (let last: string | undefined; ; ) {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const records = await db.getAll('entries', range, BATCH);
    for (const record of records) {
      const checked = checkEntry(record);
      if (checked.ok) entries.push(checked.value);
    }
    if (records.length < BATCH) return entries;
    last = records.at(-1)?.id;
  }
}

export async function readOwnEntry(id: string): Promise<Entry | undefined> {
  const checked = checkEntry(await (await database()).get('entries', id));
  return checked.ok ? checked.value : undefined;
}
