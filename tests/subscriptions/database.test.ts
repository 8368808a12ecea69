/** The database of subscriptions: whole or not at all, and every shape that was ever released opens. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import type { LexiconRecord } from '../../lexicon/override.ts';
import {
  subscribedLayers,
  subscribedRecords,
  subscribedRecordsOf,
  subscribedShelves,
} from '../../platform/subscribed-records.ts';
import {
  addSubscription,
  changeSubscription,
  eraseSubscriptions,
  orderSubscriptions,
  removeSubscription,
  updateSubscription,
} from '../../platform/subscription-changes.ts';
import { subscriptions } from '../../platform/subscriptions.ts';
import { closeSubscriptionsDatabase, subscriptionsDatabase, VERSION } from '../../platform/subscriptions-database.ts';
import { entry } from '../lexicon/made.ts';
import released1 from './fixtures/subscriptions-1.json' with { type: 'json' };

afterEach(async () => {
  await closeSubscriptionsDatabase();
  indexedDB.deleteDatabase('tifa-subscriptions');
});

const ONE = 'https://one.example.org/lexicon.json';
const TWO = 'https://two.example.org/lexicon.json';
const about = { title: 'One', description: '', version: '1' };
const brought = (records: LexiconRecord[], checksum = 'c1') => ({
  about,
  validators: { etag: '"1"' },
  checksum,
  refused: 0,
  records,
});
const red = entry({ id: 'red', forms: { en: ['red line'] } });
const redder = entry({ id: 'red', forms: { en: ['red line'] }, official: 'A limit.' });
const blue = entry({ id: 'blue', forms: { en: ['blue line'] } });
const add = (address: string, records: LexiconRecord[] = [red], signal?: AbortSignal) =>
  addSubscription({ address, asks: false }, brought(records), 1000, signal);
const theId = async (): Promise<string> => (await subscriptions())[0]?.id ?? '';
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id).sort();

it('begins empty', async () => expect(await subscriptions()).toEqual([]));

it('keeps what it was told of, and the entries', async () => {
  expect(await add(ONE, [red, blue])).toBe(true);
  expect(await subscriptions()).toMatchObject([
    { address: ONE, on: true, asks: false, count: 2, rank: 0, checksum: 'c1', updatedAt: 1000, about },
  ]);
  expect(ids(await subscribedRecords(await theId()))).toEqual(['blue', 'red']);
  expect((await subscribedShelves()).map(({ shelf, bodies }) => [shelf.length, bodies.ids])).toEqual([[2, '']]);
});

it('is subscribed to an address once', async () => {
  await add(ONE);
  expect(await add(ONE, [blue])).toBe(false);
  expect(ids(await subscribedRecords(await theId()))).toEqual(['red']);
});

it('an update takes the place of all that was there', async () => {
  await add(ONE, [red]);
  await changeSubscription(await theId(), (now) => ({
    ...now,
    asks: true,
    failed: { problem: 'unreachable', detail: '' },
    waiting: { checksum: 'c2', validators: {} },
  }));
  expect(await updateSubscription(await theId(), brought([blue], 'c2'), 2000)).toBe(true);
  const [kept] = await subscriptions();
  expect(kept).toMatchObject({ checksum: 'c2', count: 1, updatedAt: 2000, asks: true });
  expect(kept).not.toHaveProperty('failed');
  expect(kept).not.toHaveProperty('waiting');
  expect(ids(await subscribedRecords(await theId()))).toEqual(['blue']);
  expect((await subscribedShelves())[0]?.shelf.id).toBe('blue');
});

it('what is cut off changes nothing', async () => {
  await add(ONE, [red]);
  const ending = new AbortController();
  const updating = updateSubscription(await theId(), brought([blue], 'c2'), 2000, ending.signal);
  queueMicrotask(() => ending.abort());
  await expect(updating).rejects.toThrow();
  await expect(add(TWO, [blue], AbortSignal.abort())).rejects.toThrow();
  expect(await subscriptions()).toMatchObject([{ address: ONE, checksum: 'c1' }]);
  expect(ids(await subscribedRecords(await theId()))).toEqual(['red']);
});

it('what fails half way changes nothing', async () => {
  await add(ONE, [red]);
  const unstorable = { ...blue, official: () => 'not to be stored' } as unknown as LexiconRecord;
  await expect(updateSubscription(await theId(), brought([redder, unstorable], 'c2'), 2000)).rejects.toThrow();
  await expect(add(TWO, [unstorable])).rejects.toThrow();
  expect(await subscriptions()).toMatchObject([{ address: ONE, checksum: 'c1', count: 1 }]);
  expect(await subscribedRecords(await theId())).toEqual([red]);
});

it('an update of what has been unsubscribed meanwhile brings nothing back', async () => {
  await add(ONE);
  const id = await theId();
  await removeSubscription(id);
  expect(await updateSubscription(id, brought([blue]), 2000)).toBe(false);
  expect(await changeSubscription(id, (now) => now)).toBe(false);
  expect(await subscriptions()).toEqual([]);
  expect(await subscribedRecords(id)).toEqual([]);
  expect(await subscribedRecordsOf('red')).toEqual([]);
});

describe('several', () => {
  const who = async (id: string) => (await subscribedRecordsOf(id)).map(({ subscription }) => subscription.address);
  it('they say what they know of an entry in their order, those that are on', async () => {
    await add(ONE, [red]);
    await add(TWO, [redder, blue]);
    expect(await who('red')).toEqual([ONE, TWO]);
    const [one, two] = await subscriptions();
    await orderSubscriptions([two?.id ?? '', one?.id ?? '']);
    expect(await who('red')).toEqual([TWO, ONE]);
    expect((await subscribedLayers()).map(({ subscription }) => subscription.address)).toEqual([TWO, ONE]);
    await changeSubscription(two?.id ?? '', (now) => ({ ...now, on: false }));
    expect([await who('red'), await who('blue')]).toEqual([[ONE], []]);
    expect((await subscribedLayers()).map(({ subscription }) => subscription.address)).toEqual([ONE]);
    expect(await subscribedShelves()).toHaveLength(1);
  });
  it('what changes an entry of another lexicon lies apart, and has no row', async () => {
    const override: LexiconRecord = { id: 'win-win', name: 'win-win', changed: { analysis: 'Ours.' }, forms: {} };
    await add(ONE, [red, override]);
    const [{ shelf, overrides } = { shelf: undefined, overrides: [] }] = await subscribedShelves();
    expect([shelf?.id, overrides]).toEqual(['red', [override]]);
    expect((await subscribedRecordsOf('win-win'))[0]?.record).toEqual(override);
    await updateSubscription(await theId(), brought([red]), 2000);
    expect((await subscribedShelves())[0]?.overrides).toEqual([]);
  });
  it('all of them are erased', async () => {
    await add(ONE);
    await add(TWO);
    await eraseSubscriptions();
    const db = await subscriptionsDatabase();
    for (const store of db.objectStoreNames) expect(await db.count(store)).toBe(0);
  });
});

/** The stores of version 1, as they were written. */
async function released(): Promise<void> {
  const old = await openDB('tifa-subscriptions', 1, {
    upgrade: (db) => {
      db.createObjectStore('subscriptions', { keyPath: 'id' });
      for (const store of ['entries', 'overrides', 'shelves', 'bodies']) db.createObjectStore(store);
    },
  });
  for (const record of released1.subscriptions) await old.put('subscriptions', record);
  for (const { key, value } of released1.entries) await old.put('entries', value, key);
  old.close();
}

it('takes over what version 1 has stored', async () => {
  await released();
  expect((await subscriptionsDatabase()).version).toBe(VERSION);
  // A record that cannot be read is left where it is, and so is an entry.
  expect(await subscriptions()).toMatchObject([
    { id: 's1', about: { title: 'Team lexicon' }, waiting: { checksum: '02' } },
  ]);
  expect(ids(await subscribedRecords('s1'))).toEqual(['red-line']);
  expect(await (await subscriptionsDatabase()).count('subscriptions')).toBe(2);
  // Rows that were never packed, or packed in an older way, are made again.
  expect((await subscribedShelves())[0]?.shelf.name).toBe('red line');
});
