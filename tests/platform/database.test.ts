/** Every shape of the database that was ever released opens, with all that was in it. Fixtures are kept for ever. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { unpackShelf } from '../../lexicon/shelf.ts';
import { closeDatabase, database, VERSION } from '../../platform/database.ts';
import { stepBack } from '../../platform/own-changes.ts';
import { ownOverrides, ownRecord } from '../../platform/own-records.ts';
import released1 from './fixtures/own-entries-1.json' with { type: 'json' };
import released2 from './fixtures/own-entries-2.json' with { type: 'json' };

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('tifa');
});

async function released(records: unknown[]): Promise<void> {
  const old = await openDB('tifa', 1, {
    upgrade: (db) => {
      db.createObjectStore('entries', { keyPath: 'id' });
    },
  });
  for (const record of records) await old.put('entries', record);
  old.close();
}

it('begins empty', async () => {
  expect(await (await database()).getAll('entries')).toEqual([]);
});

it('takes over what version 1 has stored, byte by byte', async () => {
  await released(released1);
  const db = await database();
  expect(db.version).toBe(VERSION);
  expect(await db.getAll('entries')).toEqual([...released1].sort((a, b) => (a.id < b.id ? -1 : 1)));
});

it('lists what version 1 has stored', async () => {
  await released(released1);
  const rows = (await (await database()).getAll('shelves')).flatMap(unpackShelf);
  expect(rows.map(({ name }) => name).sort()).toEqual(['closing session', '红线']);
});

/** As the steps of version 2 made it; its shelves are made again where they are missing or of another make. */
async function release2(): Promise<void> {
  const old = await openDB('tifa', 2, {
    upgrade: (db) => {
      db.createObjectStore('entries', { keyPath: 'id' });
      db.createObjectStore('bin', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt');
      db.createObjectStore('changes', { keyPath: 'number' });
      for (const name of ['swaps', 'shelves', 'bodies', 'snapshotData']) db.createObjectStore(name);
      db.createObjectStore('snapshots', { keyPath: 'number' });
    },
  });
  for (const record of released2.entries) await old.put('entries', record);
  for (const binned of released2.bin) await old.put('bin', binned);
  for (const change of released2.changes) await old.put('changes', change);
  for (const [i, swaps] of released2.swaps.entries()) await old.put('swaps', swaps, i + 1);
  old.close();
}

it('takes over what version 2 has stored, with what can be undone; changes of other entries find their place', async () => {
  await release2();
  const db = await database();
  expect(db.version).toBe(VERSION);
  expect(await db.getAll('entries')).toEqual([...released2.entries].sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(await ownOverrides()).toEqual([]);
  expect((await stepBack('undo')).ok).toBe(true);
  expect(await ownRecord('own-binned')).toEqual(released2.swaps[0]?.[0]?.other);
  await db.put('entries', { id: 'win-win', name: 'win-win', changed: { official: 'Mine.' }, forms: {} });
  expect((await ownOverrides()).map(({ id }) => id)).toEqual(['win-win']);
});

it('leaves a record that it cannot read where it is', async () => {
  await released([{ id: 'own-broken', kind: 'poem' }]);
  const db = await database();
  expect(await db.getAll('entries')).toEqual([{ id: 'own-broken', kind: 'poem' }]);
});

it('gives way to a newer version in another window, and opens again when asked', async () => {
  await database();
  const newer = await openDB('tifa', VERSION + 1);
  newer.close();
  await expect(database()).rejects.toThrow();
});
