/**
 * Changes of the subscriptions. The entries of one take the place of those before in one transaction: what fails, or is
 * cut off, changes nothing. Runs in workers too; who calls it moves the lexicon revision (revision.ts).
 */
import type { IDBPTransaction } from 'idb';
import { isEntry, isOverride, type LexiconRecord } from '../lexicon/override.ts';
import { check } from '../lexicon/schema.ts';
import { SHELVES, shelfOf, shippedBodies, shippedShelf } from '../lexicon/shelf.ts';
import { piecesOf } from './subscribed-records.ts';
import { type Subscription, subscriptionSchema } from './subscriptions.ts';
import { type SubscriptionsSchema, subscriptionsDatabase } from './subscriptions-database.ts';

const STORES = ['subscriptions', 'entries', 'overrides', 'shelves', 'bodies'] as const;
type Writing = IDBPTransaction<SubscriptionsSchema, typeof STORES, 'readwrite'>;

/** What a file brings, and what the host said of it. */
export type Brought = Pick<Subscription, 'about' | 'validators' | 'checksum' | 'refused'> & {
  records: readonly LexiconRecord[];
};
export type Wished = Pick<Subscription, 'address' | 'asks'>;

/** Runs `work` in one transaction; the signal, or a rejection, undoes all of it. */
async function write<T>(work: (transaction: Writing) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const db = await subscriptionsDatabase();
  signal?.throwIfAborted();
  const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  // Also rejects where `work` does; it is awaited below, and must not count as unhandled before.
  transaction.done.catch(() => undefined);
  const cancel = () => transaction.abort();
  signal?.addEventListener('abort', cancel);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      // What was asked for before the failure would be written otherwise.
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

function putRecords(transaction: Writing, id: string, records: readonly LexiconRecord[]): void {
  const pieces = Array.from({ length: SHELVES }, (): LexiconRecord[] => []);
  for (const record of records) pieces[shelfOf(record.id)]?.push(record);
  const entries = records.filter(isEntry);
  const stored = transaction.objectStore('entries');
  asked(stored.delete(piecesOf(id)));
  for (const [number, piece] of pieces.entries()) if (piece.length > 0) asked(stored.put(piece, [id, number]));
  asked(transaction.objectStore('overrides').put(records.filter(isOverride), id));
  asked(transaction.objectStore('shelves').put(shippedShelf(entries), id));
  asked(transaction.objectStore('bodies').put(shippedBodies(entries), id));
}

const read = (record: unknown): Subscription | undefined => {
  const checked = check(subscriptionSchema, record);
  return checked.ok ? checked.value : undefined;
};

/** The last of all, and on. False where the address is there already. */
export function addSubscription(
  { address, asks }: Wished,
  { records, ...brought }: Brought,
  now: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const id = crypto.randomUUID();
  return write(async (transaction) => {
    const all = (await transaction.objectStore('subscriptions').getAll()).flatMap((record) => read(record) ?? []);
    if (all.some((each) => each.address === address)) return false;
    const rank = 1 + Math.max(-1, ...all.map((each) => each.rank));
    const times = { updatedAt: now, checkedAt: now, triedAt: now };
    await transaction
      .objectStore('subscriptions')
      .put({ id, address, asks, on: true, rank, count: records.length, ...brought, ...times } as Subscription);
    putRecords(transaction, id, records);
    return true;
  }, signal);
}

/** Puts what a file brings in the place of what was there. False where the subscription is gone. */
export function updateSubscription(
  id: string,
  { records, ...brought }: Brought,
  now: number,
  signal?: AbortSignal,
): Promise<boolean> {
  return write(async (transaction) => {
    const record = read(await transaction.objectStore('subscriptions').get(id));
    if (!record) return false;
    const { waiting: _, failed: __, ...kept } = record;
    const times = { updatedAt: now, checkedAt: now, triedAt: now };
    await transaction
      .objectStore('subscriptions')
      .put({ ...kept, ...brought, count: records.length, ...times } as Subscription);
    putRecords(transaction, id, records);
    return true;
  }, signal);
}

/** From what is stored now: the background and a page may change it at once. False where it is gone. */
export function changeSubscription(id: string, change: (now: Subscription) => Subscription): Promise<boolean> {
  return write(async (transaction) => {
    const record = read(await transaction.objectStore('subscriptions').get(id));
    if (record) await transaction.objectStore('subscriptions').put(change(record));
    return record !== undefined;
  });
}

/** In this order, the first before the others. */
export async function orderSubscriptions(ids: readonly string[]): Promise<void> {
  for (const [rank, id] of ids.entries()) await changeSubscription(id, (now) => ({ ...now, rank }));
}

export const removeSubscription = (id: string): Promise<unknown> =>
  write((transaction) =>
    Promise.all([
      transaction.objectStore('entries').delete(piecesOf(id)),
      ...(['overrides', 'shelves', 'bodies', 'subscriptions'] as const).map((store) =>
        transaction.objectStore(store).delete(id),
      ),
    ]),
  );

export const eraseSubscriptions = (): Promise<unknown> =>
  write((transaction) => Promise.all(STORES.map((store) => transaction.objectStore(store).clear())));
