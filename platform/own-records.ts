/** The own entries as they are read; without the extension's API, so that workers can. */
import { checkRecord, isOverride, type LexiconRecord, type Override } from '../lexicon/override.ts';
import { database } from './database.ts';

/** Entries in one go: all at once would need a lot of memory, one by one a lot of time. */
const BATCH = 2000;

const readable = (record: unknown): LexiconRecord[] => {
  const checked = checkRecord(record);
  return checked.ok ? [checked.value] : [];
};

/** All that can be read; a record that does not fit the schema is left where it is and not returned. */
export async function ownRecords(): Promise<LexiconRecord[]> {
  const db = await database();
  const all: LexiconRecord[] = [];
  for (let last: string | undefined; ; ) {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const records = await db.getAll('entries', range, BATCH);
    for (const record of records) all.push(...readable(record));
    if (records.length < BATCH) return all;
    last = records.at(-1)?.id;
  }
}

export const ownRecord = async (id: string): Promise<LexiconRecord | undefined> =>
  readable(await (await database()).get('entries', id))[0];

/** Those of the ids that are there, in one transaction. */
export async function ownRecordsById(ids: readonly string[]): Promise<LexiconRecord[]> {
  const { store } = (await database()).transaction('entries');
  return (await Promise.all(ids.map((id) => store.get(id)))).flatMap(readable);
}

/** What is changed of entries of lower layers, without reading the others. */
export async function ownOverrides(): Promise<Override[]> {
  const named = await (await database()).getAllFromIndex('entries', 'name');
  return named.flatMap(readable).filter(isOverride);
}
