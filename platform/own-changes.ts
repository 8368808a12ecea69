/**
 * Changes of the reader's own lexicon: all or nothing, on the disk when confirmed (strict durability), each with what
 * undoes it. Runs in pages, the background and workers; who calls it moves the lexicon revision (own-entries.ts).
 */
import type { IDBPTransaction } from 'idb';
import { type ChangeKind, type Edit, fingerprint, sameEntry } from '../lexicon/edits.ts';
import { checkRecord, type LexiconRecord, nameOf } from '../lexicon/override.ts';
import { type Change, database, type Schema, type Swap } from './database.ts';
import { othersWithForms, ShelfWriter } from './own-shelves.ts';

const STORES = ['entries', 'bin', 'changes', 'swaps', 'shelves', 'bodies'] as const;
export type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** So many changes can be undone, unless they are large: then as many as hold so many entries together. */
const KEPT_CHANGES = 100;
const KEPT_SWAPS = 400_000;
/** Entries between two reports of progress. */
const SLICE = 250;

export type Outcome =
  | { ok: true; change: Change }
  /** What is stored is not what the edits were made from: nothing was written. */
  | { ok: false; reason: 'changed'; ids: string[] }
  /** Another entry has one of its forms: another window has saved it meanwhile. */
  | { ok: false; reason: 'taken'; ids: string[] }
  | { ok: false; reason: 'cancelled' | 'nothing' };

export type Manner = {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
};

/** What is stored as the schema reads it; a record that does not fit is returned as it lies there. */
export const asRead = (record: unknown): unknown => {
  const checked = checkRecord(record);
  return checked.ok ? checked.value : record;
};

/** Runs `work` in one transaction; a rejection, a conflict or the signal undoes all of it. */
async function write<T extends { ok: boolean }>(
  work: (transaction: Writing) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T | { ok: false; reason: 'cancelled' }> {
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const transaction = (await database()).transaction(STORES, 'readwrite', { durability: 'strict' });
  // Also rejects where `work` does; it is awaited below, and must not count as unhandled before.
  transaction.done.catch(() => undefined);
  const cancel = () => transaction.abort();
  signal?.addEventListener('abort', cancel);
  try {
    const outcome = await work(transaction);
    if (!outcome.ok) {
      transaction.abort();
      return outcome;
    }
    await transaction.done;
    return outcome;
  } catch (error) {
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** Not waited for: where it fails, the whole transaction does, and says so. */
const asked = (request: Promise<unknown>): void => void request.catch(() => undefined);

/** Puts `after` where the entry with the fingerprint is; returns the swap that takes it back, or nothing in a conflict. */
class Editor {
  readonly #shelves: ShelfWriter;
  readonly #transaction: Writing;
  readonly #now: number;
  constructor(transaction: Writing, now: number) {
    this.#transaction = transaction;
    this.#now = now;
    this.#shelves = new ShelfWriter(transaction);
  }

  async put(
    id: string,
    isExpected: (now: unknown) => boolean,
    after: LexiconRecord | undefined,
  ): Promise<Swap | undefined> {
    const entries = this.#transaction.objectStore('entries');
    const record: unknown = await entries.get(id);
    const before = record === undefined ? undefined : asRead(record);
    if (!isExpected(before)) return undefined;
    const bin = this.#transaction.objectStore('bin');
    if (after) {
      asked(entries.put(after));
      if (!before) asked(bin.delete(id));
      this.#shelves.set(after);
    } else {
      asked(entries.delete(id));
      asked(bin.put({ id, entry: before as LexiconRecord, deletedAt: this.#now }));
      this.#shelves.delete(id);
    }
    return { id, expect: fingerprint(after), ...(before !== undefined && { other: before as LexiconRecord }) };
  }

  finish = (): Promise<void> => this.#shelves.finish();
}

type Wanted = { id: string; isExpected: (now: unknown) => boolean; after: LexiconRecord | undefined };
type Swapped = { ok: true; swaps: Swap[] } | { ok: false; reason: 'changed'; ids: string[] };

async function putAll(transaction: Writing, wanted: readonly Wanted[], { onProgress }: Manner): Promise<Swapped> {
  const editor = new Editor(transaction, Date.now());
  const swaps: Swap[] = [];
  const conflicts: string[] = [];
  for (let from = 0; from < wanted.length; from += SLICE) {
    // Asked for together: one by one each would wait for the one before.
    const slice = wanted.slice(from, from + SLICE);
    const done = await Promise.all(slice.map(({ id, isExpected, after }) => editor.put(id, isExpected, after)));
    for (const [i, swap] of done.entries()) {
      if (swap) swaps.push(swap);
      else conflicts.push(slice[i]?.id ?? '');
    }
    onProgress?.(Math.min(from + SLICE, wanted.length), wanted.length);
  }
  if (conflicts.length > 0) return { ok: false, reason: 'changed', ids: conflicts };
  await editor.finish();
  return { ok: true, swaps };
}

/** Makes the edits if what is stored is still what each was made `before`. */
export function applyEdits(edits: readonly Edit[], kind: ChangeKind, manner: Manner = {}): Promise<Outcome> {
  const wanted = edits.map(({ id, before, after }) => ({
    id,
    after,
    isExpected: (now: unknown) => (before === undefined ? now === undefined : sameEntry(now, before)),
  }));
  const [first] = edits;
  if (!first) return Promise.resolve({ ok: false, reason: 'nothing' });
  const named = first.after ?? first.before;
  return write(async (transaction) => {
    const done = await putAll(transaction, wanted, manner);
    if (!done.ok) return done;
    if (kind === 'added' || (kind === 'edited' && edits.length === 1)) {
      const ids = await othersWithForms(transaction, edits);
      if (ids.length > 0) return { ok: false, reason: 'taken', ids };
    }
    const made = { kind, sample: named ? nameOf(named) : first.id, count: done.swaps.length };
    const change = await remember(transaction, made, done.swaps);
    return { ok: true, change };
  }, manner.signal);
}

/** Adds the change as the last one; what was undone before it cannot be redone any more. */
async function remember(
  transaction: Writing,
  made: Pick<Change, 'kind' | 'sample' | 'count'>,
  swaps: Swap[],
): Promise<Change> {
  const store = transaction.objectStore('changes');
  let number = 0;
  let kept = 0;
  let held = made.count;
  for (let cursor = await store.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    number = Math.max(number, cursor.value.number);
    held += cursor.value.count;
    kept++;
    if (!cursor.value.undone && kept < KEPT_CHANGES && held <= KEPT_SWAPS) continue;
    await transaction.objectStore('swaps').delete(cursor.primaryKey);
    await cursor.delete();
  }
  const change: Change = { ...made, number: number + 1, at: Date.now(), undone: false };
  await store.put(change);
  await transaction.objectStore('swaps').put(swaps, change.number);
  return change;
}

async function lastChange(transaction: Writing, direction: 'undo' | 'redo'): Promise<Change | undefined> {
  const store = transaction.objectStore('changes');
  // Those that are undone stand behind all others.
  const order = direction === 'undo' ? 'prev' : 'next';
  for (let cursor = await store.openCursor(null, order); cursor; cursor = await cursor.continue())
    if (cursor.value.undone === (direction === 'redo')) return cursor.value;
  return undefined;
}

/** Takes the last change back, or makes the one again that was taken back last. */
export function stepBack(direction: 'undo' | 'redo', manner: Manner = {}): Promise<Outcome> {
  return write<Outcome>(async (transaction) => {
    const change = await lastChange(transaction, direction);
    if (!change) return { ok: false, reason: 'nothing' };
    const swaps = (await transaction.objectStore('swaps').get(change.number)) ?? [];
    const wanted = swaps.map(({ id, other, expect }) => ({
      id,
      after: other,
      isExpected: (now: unknown) => fingerprint(now) === expect,
    }));
    const done = await putAll(transaction, wanted, manner);
    if (!done.ok) return done;
    const stepped: Change = { ...change, undone: direction === 'undo' };
    await transaction.objectStore('changes').put(stepped);
    await transaction.objectStore('swaps').put(done.swaps, change.number);
    return { ok: true, change: stepped };
  }, manner.signal);
}

/** What "Undo" and "Redo" would do now. */
export async function nextSteps(): Promise<{ undo?: Change; redo?: Change }> {
  const steps: { undo?: Change; redo?: Change } = {};
  const store = (await database()).transaction('changes').store;
  for (let cursor = await store.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    if (!cursor.value.undone) return { ...steps, undo: cursor.value };
    steps.redo = cursor.value;
  }
  return steps;
}
