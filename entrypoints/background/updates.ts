/**
 * Updates of the subscribed lexicons, looked for once a day: when the browser starts, and when the background wakes for
 * something else, which it does whenever a page is read. No alarm is needed for that, and no permission.
 */
import { takesMuchAway } from '../../lexicon/subscriptions/update.ts';
import { mayAsk } from '../../platform/host-access.ts';
import { lookForUpdate } from '../../platform/look-for-update.ts';
import { moveRevision } from '../../platform/revision.ts';
import { subscribedRecords } from '../../platform/subscribed-records.ts';
import { changeSubscription, updateSubscription } from '../../platform/subscription-changes.ts';
import { type Subscription, subscriptions } from '../../platform/subscriptions.ts';

const DAY_MS = 86_400_000;
/** What failed is tried again before the day is over. */
const RETRY_MS = DAY_MS / 12;
/** Other work of the background goes between. */
const breathe = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(true)));

export const isDue = ({ checkedAt, triedAt }: Subscription, now: number): boolean =>
  Math.abs(now - checkedAt) >= DAY_MS && Math.abs(now - triedAt) >= RETRY_MS;

export async function updateDue(now: number): Promise<void> {
  for (const each of await subscriptions()) {
    // What is off is asked for when it is on again.
    if (!each.on || !isDue(each, now) || !(await mayAsk(each.address))) continue;
    await update(each, now);
  }
}

async function update(subscription: Subscription, now: number): Promise<void> {
  const { id, address, checksum, validators, waiting, asks, count } = subscription;
  // First of all: were the background stopped in the middle, it would otherwise begin again at every waking.
  await changeSubscription(id, (kept) => ({ ...kept, triedAt: now }));
  const current = await subscribedRecords(id);
  const known = waiting?.validators ?? validators;
  const look = await lookForUpdate({ address, checksum, validators: known, current }, { breathe });
  if (!look.ok) {
    const { problem, detail } = look;
    await changeSubscription(id, (kept) => ({ ...kept, failed: { problem, detail } }));
  } else if (!look.isNew) {
    const { validators: said } = look;
    await changeSubscription(id, ({ failed: _, waiting: still, ...kept }) => ({
      ...kept,
      checkedAt: now,
      // The file that is here already, sent again: what was waiting has been taken back.
      ...(said ? { validators: said } : still && { waiting: still }),
    }));
  } else if (asks || takesMuchAway(look.update, count)) {
    const { brought } = look;
    await changeSubscription(id, ({ failed: _, ...kept }) => ({
      ...kept,
      checkedAt: now,
      waiting: { validators: brought.validators, checksum: brought.checksum },
    }));
  } else if (await updateSubscription(id, look.brought, now)) await moveRevision();
}
