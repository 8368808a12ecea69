/** The lexicons that the reader has subscribed to, and what is known of each beside its entries (subscribed-records.ts). */
import * as v from 'valibot';
import { check } from '../lexicon/schema.ts';
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
