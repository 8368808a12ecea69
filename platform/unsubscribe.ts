/** Ends a subscription: its entries go, and the access to its host where nothing else needs it. */
import { giveBackAccess } from './host-access.ts';
import { moveRevision } from './revision.ts';
import { eraseSubscriptions, removeSubscription } from './subscription-changes.ts';
import { type Subscription, subscriptions } from './subscriptions.ts';

export async function unsubscribe({ id, address }: Subscription): Promise<void> {
  await removeSubscription(id);
  await moveRevision();
  await giveBackAccess(address);
}

/** Also those that cannot be read any more. */
export async function unsubscribeFromAll(): Promise<void> {
  const all = await subscriptions();
  await eraseSubscriptions();
  for (const { address } of all) await giveBackAccess(address);
}
