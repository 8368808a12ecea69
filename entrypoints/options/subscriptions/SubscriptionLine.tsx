/** One subscription: what it is, whether it is on, its updates, and the end of it. */
import { Chinese } from '../../../components/Chinese.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { counted, formatDay, formatMoment, t } from '../../../platform/i18n.ts';
import { hostOf, type Subscription, titleOf } from '../../../platform/subscriptions.ts';
import { subscribeProblemText } from './problem-texts.ts';
import { UpdatePreview } from './UpdatePreview.tsx';
import { asOf, isSame, type Look } from './use-look.ts';
import { Working } from './Working.tsx';

export type LineActions = {
  change: (subscription: Subscription, change: (now: Subscription) => Subscription) => void;
  update: (subscription: Subscription) => void;
  take: (subscription: Subscription) => void;
  allow: (subscription: Subscription) => void;
  move: (subscription: Subscription, by: -1 | 1) => void;
  unsubscribe: (subscription: Subscription) => void;
};
type Props = LineActions & {
  subscription: Subscription;
  /** False where the browser does not let its host be asked any more. */
  isAllowed: boolean;
  isFirst: boolean;
  isLast: boolean;
  look: Look;
};

export function SubscriptionLine(props: Props) {
  const { subscription, isAllowed, isFirst, isLast, change, take, allow, move, unsubscribe } = props;
  const { at, leave } = props.look;
  const { id, about, address, on, asks, count, refused, updatedAt, checkedAt, checksum, failed, waiting } =
    subscription;
  const title = titleOf(subscription);
  const mine = at.step !== 'resting' && isSame(at.of, asOf(subscription)) ? at : undefined;
  return (
    <li class="subscription" aria-labelledby={`title-${id}`}>
      <h3 id={`title-${id}`}>
        <Chinese text={title} /> {about.version && <span class="lines-about">{about.version}</span>}
      </h3>
      <p class="lines-about">{counted('subscriptionFrom', count, hostOf(address), formatDay(updatedAt))}</p>
      {about.description && (
        <p>
          <Chinese text={about.description} />
        </p>
      )}
      <Switch
        label={t('markPhrasesOf', title)}
        checked={on}
        onChange={(to) => change(subscription, (now) => ({ ...now, on: to }))}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={asks}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change(subscription, (now) => ({ ...now, asks: checked }));
          }}
        />
        {t('askBeforeUpdates')}
      </label>
      {!isAllowed ? (
        <p class="panel-failed">
          {t('accessGone', hostOf(address))}{' '}
          <button type="button" class="button" onClick={() => allow(subscription)}>
            {t('allowAgain')}
          </button>
        </p>
      ) : (
        !mine && <State failed={failed} isWaiting={waiting !== undefined} />
      )}
      {mine?.step === 'failed' && (
        <p class="panel-failed" role="alert">
          <Chinese text={subscribeProblemText(mine)} />
        </p>
      )}
      {mine?.step === 'nothingNew' && <p role="status">{t('nothingNew')}</p>}
      {mine?.step === 'working' && <Working progress={mine.progress} onCancel={leave} />}
      {mine?.step === 'seen' && (
        <UpdatePreview seen={mine.seen} isUpdate onTake={() => take(subscription)} onLeave={leave} />
      )}
      {mine?.step !== 'seen' && mine?.step !== 'working' && (
        <div class="panel-buttons">
          <button
            type="button"
            class="button"
            aria-label={t(waiting ? 'seeUpdateOf' : 'updateNowOf', title)}
            disabled={!isAllowed}
            onClick={() => props.update(subscription)}
          >
            {t(waiting ? 'seeUpdate' : 'updateNow')}
          </button>
          <button
            type="button"
            class="button"
            aria-label={t('moveUpOf', title)}
            disabled={isFirst}
            onClick={() => move(subscription, -1)}
          >
            {t('moveUp')}
          </button>
          <button
            type="button"
            class="button"
            aria-label={t('moveDownOf', title)}
            disabled={isLast}
            onClick={() => move(subscription, 1)}
          >
            {t('moveDown')}
          </button>
          <button
            type="button"
            class="button"
            aria-label={t('unsubscribeFrom', title)}
            onClick={() => unsubscribe(subscription)}
          >
            {t('unsubscribe')}
          </button>
        </div>
      )}
      <details class="names">
        <summary>{t('details')}</summary>
        <p>{address}</p>
        <p>
          {t('checkedOn', formatMoment(checkedAt))} {refused > 0 && counted('rowsRefused', refused)}
        </p>
        <p class="checksum">
          {t('checksum')} <code>{checksum}</code>
        </p>
      </details>
    </li>
  );
}

function State({ failed, isWaiting }: { failed: Subscription['failed']; isWaiting: boolean }) {
  if (failed)
    return (
      <p class="panel-failed">
        <Chinese text={t('updateFailed', subscribeProblemText(failed))} />
      </p>
    );
  return isWaiting ? <p class="subscription-waiting">{t('updateWaits')}</p> : null;
}
