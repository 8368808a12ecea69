import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { readJson } from '../../lexicon/formats/json.ts';
import { closeDatabase, database } from '../../platform/database.ts';
import { keptSnapshots, snapshots, snapshotText, takeSnapshot } from '../../platform/snapshots.ts';
import { entry } from '../lexicon/made.ts';

const DAY = 86_400_000;
const NOW = 20_000 * DAY;

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('tifa');
});
const put = async (id: string) => (await database()).put('entries', entry({ id, forms: { en: [`phrase ${id}`] } }));

describe('a snapshot', () => {
  it('holds all entries', async () => {
    await put('a');
    await takeSnapshot(NOW);
    const [taken] = await snapshots();
    expect(taken).toMatchObject({ at: NOW, count: 1 });
    expect(readJson((await snapshotText(taken?.number ?? 0)) ?? '')).toMatchObject({
      incoming: [{ fields: { id: 'a' } }],
    });
  });
  it('is taken once a day, and only of something new', async () => {
    await put('a');
    await takeSnapshot(NOW);
    await put('b');
    await takeSnapshot(NOW + DAY / 2);
    expect(await snapshots()).toHaveLength(1);
    await takeSnapshot(NOW + DAY);
    await takeSnapshot(NOW + 3 * DAY);
    expect((await snapshots()).map(({ count }) => count)).toEqual([2, 1]);
  });
  it('is not taken of nothing', async () => {
    await takeSnapshot(NOW);
    expect(await snapshots()).toEqual([]);
  });
});

describe('over the years', () => {
  const history = (days: number) => {
    let kept = new Set<number>();
    for (let day = 0; day <= days; day++) {
      const now = NOW + day * DAY;
      kept = keptSnapshots([...kept, now], now);
    }
    return [...kept].map((at) => (NOW + days * DAY - at) / DAY).sort((a, b) => a - b);
  };
  it('every day of the last week is there', () => expect(history(800).slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]));
  it('one of each week of the last month, one of each month of the last year', () => {
    const ages = history(800);
    for (const [from, to, most] of [
      [7, 35, 9],
      [35, 400, 33],
    ] as const)
      for (let age = from; age + most <= to; age += most)
        expect(
          ages.some((each) => each >= age && each <= age + most),
          `${age} to ${age + most} days`,
        ).toBe(true);
  });
  it('there are never more than some twenty', () => expect(history(800).length).toBeLessThan(26));
});
