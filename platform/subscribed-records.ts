/** The entries of subscribed lexicons, and what these change of others; without the extension's API, so that workers can. */
import { checkRecord, isEntry, isOverride, type LexiconRecord, type Override } from '../lexicon/override.ts';
import {
  type Bodies,
  SHELF_MAKE,
  SHELVES,
  type Shelf,
  shelfOf,
  shippedBodies,
  shippedShelf,
} from '../lexicon/shelf.ts';
import { type Subscription, subscriptions } from './subscriptions.ts';
import { subscriptionsDatabase } from './subscriptions-database.ts';

export const piecesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, SHELVES]);

const readable = (record: unknown): LexiconRecord[] => {
  const checked = checkRecord(record);
  return checked.ok ? [checked.value] : [];
};

/** Those of one subscription that can be read. */
export async function subscribedRecords(id: string): Promise<LexiconRecord[]> {
  const pieces: unknown[][] = await (await subscriptionsDatabase()).getAll('entries', piecesOf(id));
  return pieces.flat().flatMap(readable);
}

const thoseOn = async (): Promise<Subscription[]> => (await subscriptions()).filter(({ on }) => on);

/** Of those that are switched on, the first before the others. */
export async function subscribedLayers(): Promise<{ subscription: Subscription; records: LexiconRecord[] }[]> {
  const all = await thoseOn();
  return Promise.all(all.map(async (each) => ({ subscription: each, records: await subscribedRecords(each.id) })));
}

/** What they say of one entry. */
export async function subscribedRecordsOf(
  id: string,
): Promise<{ subscription: Subscription; record: LexiconRecord }[]> {
  const [db, all] = await Promise.all([subscriptionsDatabase(), thoseOn()]);
  const found = await Promise.all(
    all.map(async (each) => {
      const piece = (await db.get('entries', [each.id, shelfOf(id)])) ?? [];
      return piece
        .filter((record) => record.id === id)
        .flatMap(readable)
        .map((record) => ({ subscription: each, record }));
    }),
  );
  return found.flat();
}

export type SubscribedShelf = { subscription: Subscription; shelf: Shelf; bodies: Bodies; overrides: Override[] };

/** What the lexicon page lists of them. */
export async function subscribedShelves(): Promise<SubscribedShelf[]> {
  const [db, all] = await Promise.all([subscriptionsDatabase(), thoseOn()]);
  return Promise.all(
    all.map(async (each) => {
      const [shelf, bodies, stored = []] = await Promise.all([
        db.get('shelves', each.id),
        db.get('bodies', each.id),
        db.get('overrides', each.id),
      ]);
      const overrides = stored.flatMap(readable).filter(isOverride);
      if (shelf?.make === SHELF_MAKE && bodies) return { subscription: each, shelf, bodies, overrides };
      // An update of the extension folds words in another way.
      const entries = (await subscribedRecords(each.id)).filter(isEntry);
      return { subscription: each, shelf: shippedShelf(entries), bodies: shippedBodies(entries), overrides };
    }),
  );
}
