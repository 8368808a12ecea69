import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../../lexicon/edits.ts';
import type { LexiconRecord, Override } from '../../lexicon/override.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { unpackShelf } from '../../lexicon/shelf.ts';
import { closeDatabase, database } from '../../platform/database.ts';
import { binned, emptyOldBin } from '../../platform/own-bin.ts';
import { nextSteps } from '../../platform/own-changes.ts';
import { changeOwnEntries, redoOwnChange, undoOwnChange } from '../../platform/own-entries.ts';
import { ownOverrides, ownRecord, ownRecords } from '../../platform/own-records.ts';
import { ownShelves } from '../../platform/own-shelves.ts';
import { lexiconRevision } from '../../platform/stored.ts';
import { entry } from '../lexicon/made.ts';
import { reset } from './fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('./fake-browser.ts'));

beforeEach(reset);
afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('tifa');
});

const made = (id: string, official = ''): Entry => entry({ id, forms: { en: [`phrase ${id}`] }, official });
const add = (...entries: Entry[]) =>
  changeOwnEntries(
    entries.map((after) => ({ id: after.id, before: undefined, after })),
    'added',
  );
const remove = (...entries: Entry[]) =>
  changeOwnEntries(
    entries.map((before) => ({ id: before.id, before, after: undefined })),
    'deleted',
  );
const edit = (before: Entry, after: Entry) => changeOwnEntries([{ id: before.id, before, after }], 'edited');
const official = async (id: string) => ((await ownRecord(id)) as Entry | undefined)?.official;
const ids = async () => (await ownRecords()).map(({ id }) => id);
const listed = async () =>
  (await ownShelves())
    .flatMap(unpackShelf)
    .map(({ id }) => id)
    .sort();

describe('a change', () => {
  it('is saved, listed, and told', async () => {
    expect((await add(made('a'))).ok).toBe(true);
    expect(await ownRecord('a')).toEqual(made('a'));
    expect(await listed()).toEqual(['a']);
    expect(await lexiconRevision.read()).toBe(1);
  });

  it('is refused where another window has changed the entry meanwhile', async () => {
    await add(made('a'));
    await edit(made('a'), made('a', 'theirs'));
    expect(await edit(made('a'), made('a', 'mine'))).toEqual({ ok: false, reason: 'changed', ids: ['a'] });
    expect(await official('a')).toBe('theirs');
  });

  it('is refused where another window has deleted the entry meanwhile', async () => {
    await add(made('a'));
    await remove(made('a'));
    expect((await edit(made('a'), made('a', 'mine'))).ok).toBe(false);
    expect(await ids()).toEqual([]);
  });

  it('of two windows at the same time happens once', async () => {
    await add(made('a'));
    const done = await Promise.all([edit(made('a'), made('a', 'one')), edit(made('a'), made('a', 'two'))]);
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('is refused where another window has saved the same form meanwhile, also in another spelling', async () => {
    const one = entry({ id: 'a', forms: { en: ['harbour-side talks'] } });
    const other = entry({ id: 'b', forms: { en: ['Harbor side talk'] } });
    const done = await Promise.all([add(one), add(other)]);
    expect(done.map((outcome) => outcome.ok || outcome.reason)).toEqual([true, 'taken']);
    expect([await ids(), await listed()]).toEqual([['a'], ['a']]);
    expect(await edit(one, { ...one, official: 'Still mine.' })).toMatchObject({ ok: true });
  });

  it('of many entries is all or nothing', async () => {
    await add(made('b'));
    expect(await add(made('a'), made('b'), made('c'))).toEqual({ ok: false, reason: 'changed', ids: ['b'] });
    expect([await ids(), await listed()]).toEqual([['b'], ['b']]);
    expect(await lexiconRevision.read()).toBe(1);
  });

  it('that is cancelled leaves nothing', async () => {
    const ending = new AbortController();
    const edits: Edit[] = Array.from({ length: 2000 }, (_, i) => ({
      id: `e${i}`,
      before: undefined,
      after: made(`e${i}`),
    }));
    const told: number[] = [];
    const outcome = await changeOwnEntries(edits, 'imported', {
      signal: ending.signal,
      onProgress: (done) => {
        told.push(done);
        if (done >= 1000) ending.abort();
      },
    });
    expect(outcome).toEqual({ ok: false, reason: 'cancelled' });
    expect(told).toEqual([250, 500, 750, 1000]);
    expect([await ids(), await listed(), (await nextSteps()).undo]).toEqual([[], [], undefined]);
  });

  it('whose transaction dies leaves what was there', async () => {
    await add(made('a'));
    const broken = { ...made('b'), official: () => 'not to be stored' } as unknown as Entry;
    await expect(add(made('c'), broken)).rejects.toThrow();
    expect([await ids(), await listed()]).toEqual([['a'], ['a']]);
  });
});

describe('undo and redo', () => {
  it('take back and make again an edit', async () => {
    await add(made('a'));
    await edit(made('a'), made('a', 'new'));
    await undoOwnChange();
    expect(await official('a')).toBe('');
    await redoOwnChange();
    expect(await official('a')).toBe('new');
  });

  it('bring back many that were deleted together', async () => {
    const many = Array.from({ length: 300 }, (_, i) => made(`e${i}`));
    await add(...many);
    await remove(...many);
    expect((await nextSteps()).undo).toMatchObject({ kind: 'deleted', count: 300 });
    await undoOwnChange();
    expect((await ids()).length).toBe(300);
    expect(await binned()).toEqual([]);
  });

  it('say when there is nothing to do', async () => {
    expect(await undoOwnChange()).toEqual({ ok: false, reason: 'nothing' });
    expect(await redoOwnChange()).toEqual({ ok: false, reason: 'nothing' });
  });

  it('forget what was undone once something else is changed', async () => {
    await add(made('a'));
    await undoOwnChange();
    await add(made('b'));
    expect(await redoOwnChange()).toEqual({ ok: false, reason: 'nothing' });
    expect(await ids()).toEqual(['b']);
  });

  it('any history of changes: undone it is as at first, redone as at last', async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom('x', 'y'))), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        for (const [id, official] of history) {
          const before = await ownRecord(id);
          const after = official === null ? undefined : made(id, official);
          if (before || after) await changeOwnEntries([{ id, before, after }], 'edited');
        }
        const last = await ownRecords();
        while ((await undoOwnChange()).ok);
        expect(await ownRecords()).toEqual([]);
        while ((await redoOwnChange()).ok);
        expect(await ownRecords()).toEqual(last);
        expect(await listed()).toEqual(last.map(({ id }) => id));
        await closeDatabase();
        indexedDB.deleteDatabase('tifa');
      }),
      { numRuns: 25 },
    );
  });
});

describe('the bin', () => {
  it('keeps what was deleted', async () => {
    await add(made('a', 'text'));
    await remove(made('a', 'text'));
    expect((await binned()).map((each) => each.entry)).toEqual([made('a', 'text')]);
  });

  it('gives up an entry that is there again', async () => {
    await add(made('a'));
    await remove(made('a'));
    await add(made('a', 'again'));
    expect(await binned()).toEqual([]);
  });

  it('is emptied of what is thirty days old, and of nothing else', async () => {
    const DAY = 86_400_000;
    const db = await database();
    await db.put('bin', { id: 'old', entry: made('old'), deletedAt: 0 });
    await db.put('bin', { id: 'young', entry: made('young'), deletedAt: DAY });
    await emptyOldBin(30 * DAY + DAY / 2);
    expect((await binned()).map(({ id }) => id)).toEqual(['young']);
  });
});

describe('what is changed of an entry of a lower layer', () => {
  const changes: Override = { id: 'win-win', name: 'win-win', changed: { official: 'Mine.' }, forms: {} };
  const save = (before: LexiconRecord | undefined, after: LexiconRecord | undefined) =>
    changeOwnEntries([{ id: 'win-win', before, after }], 'edited');

  it('is saved as that alone, found without reading the entries, and has no row', async () => {
    await add(made('a'));
    await save(undefined, changes);
    expect(await ownRecord('win-win')).toEqual(changes);
    expect(await ownOverrides()).toEqual([changes]);
    expect(await listed()).toEqual(['a']);
  });

  it('is undone, redone, and goes into the bin', async () => {
    await save(undefined, changes);
    const more = { ...changes, changed: { ...changes.changed, topic: 'law' as const } };
    await save(changes, more);
    await undoOwnChange();
    expect(await ownOverrides()).toEqual([changes]);
    await redoOwnChange();
    expect(await ownOverrides()).toEqual([more]);
    await save(more, undefined);
    expect([await ownOverrides(), (await binned()).map((each) => each.entry)]).toEqual([[], [more]]);
  });

  it('may become an entry of its own, and the other way round', async () => {
    await save(undefined, changes);
    await save(changes, made('win-win'));
    expect([await ownOverrides(), await listed()]).toEqual([[], ['win-win']]);
    await save(made('win-win'), changes);
    expect([await ownOverrides(), await listed()]).toEqual([[changes], []]);
  });
});
