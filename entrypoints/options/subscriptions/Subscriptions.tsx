/** The lexicons of others: subscribe, order, update, unsubscribe; and the reader's own for others. */
import { askAccess } from '../../../platform/host-access.ts';
import { t } from '../../../platform/i18n.ts';
import { moveRevision } from '../../../platform/revision.ts';
import { changeSubscription, orderSubscriptions } from '../../../platform/subscription-changes.ts';
import { type Subscription, titleOf } from '../../../platform/subscriptions.ts';
import { unsubscribe } from '../../../platform/unsubscribe.ts';
import type { Caller } from '../calls.ts';
import { Publish } from './Publish.tsx';
import { Subscribe } from './Subscribe.tsx';
import { type LineActions, SubscriptionLine } from './SubscriptionLine.tsx';
import './subscriptions.css';
import { asOf, useLook } from './use-look.ts';
import { useSubscriptions } from './use-subscriptions.ts';
import type { SubscriptionCalls } from './worker.ts';

type Props = {
  call: Caller<SubscriptionCalls>;
  loaded: number;
  /** Shows what is stored now in the lexicon table. */
  reload: () => Promise<void>;
  say: (text: string) => void;
};

export function Subscriptions({ call, loaded, reload, say }: Props) {
  const { all, reload: readAgain } = useSubscriptions(loaded);
  const look = useLook(call);
  const known = Array.isArray(all) ? all : [];

  const shown = async (said?: string) => {
    await readAgain();
    await reload();
    if (said) say(said);
  };
  /** What fails is told; what is shown is what is stored. */
  const trying = (work: () => Promise<unknown>) =>
    void work().catch(async () => {
      await readAgain();
      say(t('subscriptionNotSaved'));
    });
  const actions: LineActions = {
    change: ({ id }, change) =>
      trying(async () => {
        await changeSubscription(id, change);
        await moveRevision();
        await shown();
      }),
    update: (subscription) =>
      trying(async () => {
        const { id, address, validators, checksum, asks, waiting } = subscription;
        const taking = asks || waiting ? undefined : { unlessSuspicious: true };
        const step = await look.look(asOf(subscription), { id, address, validators, checksum }, taking);
        if (step === 'taken') await shown(t('updated', titleOf(subscription)));
        else await readAgain();
      }),
    take: (subscription) =>
      trying(async () => {
        if (await look.take(asOf(subscription))) await shown(t('updated', titleOf(subscription)));
      }),
    allow: ({ address }) => trying(async () => (await askAccess(address)) && (await readAgain())),
    move: (subscription, by) =>
      trying(async () => {
        const ids = known.map((each) => each.subscription.id);
        const from = ids.indexOf(subscription.id);
        const [moved] = ids.splice(from, 1);
        if (moved) ids.splice(from + by, 0, moved);
        await orderSubscriptions(ids);
        await moveRevision();
        await shown();
      }),
    unsubscribe: (subscription) =>
      trying(async () => {
        await unsubscribe(subscription);
        await shown(t('unsubscribed', titleOf(subscription)));
      }),
  };

  return (
    <div class="sheets">
      <section class="panel" aria-labelledby="subscriptions-title">
        <h2 id="subscriptions-title">{t('subscriptions')}</h2>
        <p class="panel-about">{t(known.length > 0 ? 'subscriptionsOrder' : 'subscriptionsNone')}</p>
        {all === 'failed' && (
          <p class="panel-failed" role="alert">
            {t('subscriptionsUnread')}
          </p>
        )}
        <ol class="subscriptions">
          {known.map(({ subscription, isAllowed }, i) => (
            <SubscriptionLine
              key={subscription.id}
              subscription={subscription}
              isAllowed={isAllowed}
              isFirst={i === 0}
              isLast={i === known.length - 1}
              look={look}
              {...actions}
            />
          ))}
        </ol>
      </section>
      <Subscribe
        look={look}
        known={known.map(({ subscription }: { subscription: Subscription }) => subscription.address)}
        onTaken={() => void shown(t('subscribed'))}
      />
      <section class="panel" aria-labelledby="safety-title">
        <h2 id="safety-title">{t('subscriptionSafety')}</h2>
        <p class="panel-about">{t('subscriptionAsks')}</p>
        <p class="panel-about">{t('subscriptionNames')}</p>
      </section>
      <Publish call={call} />
    </div>
  );
}
