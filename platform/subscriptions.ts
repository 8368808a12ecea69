/**
 * The lexicons that the reader has subscribed to. The entries of each take the place of the ones before in one
 * transaction: what fails, or is cut off, changes nothing.
 */
import * as v from 'valibot';
import { check, checkEntry, type Entry } from '../lexicon/schema.ts';
import {
  type Bodies,
  SHELF_MAKE,
  SHELVES,
  type Shelf,
  shelfOf,
  shippedBodies,
  shippedShelf,
} from '../lexicon/shelf.ts';
import { checkAddress } from '../lexicon/subscriptions/address.ts';
import { subscriptionsDatabase } from './subscriptions-database.ts';

const validators = v.object({ etag: v.optional(v.string()), lastModified: v.optional(v.string()) });
export const subscriptionSchema = v.object({
  id: v.string(),
  address: v.pipe(
    v.string(),
    v.check((text) => checkAddress(text).ok, 'must be an address that may be asked'),
  ),
  about: v.object({ title: v.string(), description: v.string(), version: v.string() }),
  /** Its phrases are marked. */
  on: v.boolean(),
  /** Updates are shown before they are taken. */
  asks: v.boolean(),
  /** The lower goes before. */
  rank: v.number(),
  validators,
  checksum: v.string(),
  count: v.number(),
  refused: v.number(),
  /** When its entries came; when the host last answered; when it was last asked. */
  updatedAt: v.number(),
  checkedAt: v.number(),
  triedAt: v.number(),
  /** Why the last try failed. */
  failed: v.optional(v.object({ problem: v.string(), detail: v.string() })),
  /** An update that the reader has not seen. */
  waiting: v.optional(v.object({ validators, checksum: v.string() })),
});
export type Subscription = v.InferOutput<typeof subscriptionSchema>;
/** What an update brings. */
export type Brought = Pick<Subscription, 'about' | 'validators' | 'checksum' | 'refused'> & {
  entries: readonly Entry[];
};

/** How it is called: by its file, or else by its host. */
export const titleOf = ({ about, address }: Pick<Subscription, 'about' | 'address'>): string =>
  about.title || hostOf(address);
export const hostOf = (address: string): string => new URL(address).hostname;

/** The first goes before the others. A record that cannot be read is left where it is. */
export async function subscriptions(): Promise<Subscription[]> {
  const records: unknown[] = await (await subscriptionsDatabase()).getAll('subscriptions');
  return records
    .flatMap((record) => {
      const checked = check(subscriptionSchema, record);
      return checked.ok ? [checked.value] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}

export const piecesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, SHELVES]);

/** Those of one subscription that can be read. */
export async function subscribedEntries(id: string): Promise<Entry[]> {
  const pieces: unknown[][] = await (await subscriptionsDatabase()).getAll('entries', piecesOf(id));
  return pieces.flat().flatMap((record) => {
    const checked = checkEntry(record);
    return checked.ok ? [checked.value] : [];
  });
}

/** The layers that are switched on, the first before the others. */
export async function subscribedLayers(): Promise<{ subscription: Subscription; entries: Entry[] }[]> {
  const all = (await subscriptions()).filter(({ on }) => on);
  return Promise.all(all.map(async (each) => ({ subscription: each, entries: await subscribedEntries(each.id) })));
}

/** The entry of the first lexicon that has it and is switched on. */
export async function subscribedEntry(id: string): Promise<{ entry: Entry; subscription: Subscription } | undefined> {
  const db = await subscriptionsDatabase();
  for (const each of await subscriptions()) {
    if (!each.on) continue;
    const piece: { id?: unknown }[] = (await db.get('entries', [each.id, shelfOf(id)])) ?? [];
    const checked = checkEntry(piece.find((record) => record.id === id));
    if (checked.ok) return { entry: checked.value, subscription: each };
  }
  return undefined;
}

export type SubscribedShelf = { subscription: Subscription; shelf: Shelf; bodies: Bodies };

/** What the lexicon page lists of those that are switched on. */
export async function subscribedShelves(): Promise<SubscribedShelf[]> {
  const db = await subscriptionsDatabase();
  const all = (await subscriptions()).filter(({ on }) => on);
  return Promise.all(
    all.map(async (each) => {
      const [shelf, bodies] = await Promise.all([db.get('shelves', each.id), db.get('bodies', each.id)]);
      if (shelf?.make === SHELF_MAKE && bodies) return { subscription: each, shelf, bodies };
      // An update of the extension folds words in another way.
      const entries = await subscribedEntries(each.id);
      return { subscription: each, shelf: shippedShelf(entries), bodies: shippedBodies(entries) };
    }),
  );
}
