/** Subscribes to an address: the browser is asked for its host at once, then the host for its file. */
import { useState } from 'preact/hooks';
import { Chinese } from '../../../components/Chinese.tsx';
import { checkAddress } from '../../../lexicon/subscriptions/address.ts';
import { askAccess, giveBackAccess } from '../../../platform/host-access.ts';
import { t } from '../../../platform/i18n.ts';
import { subscribeProblemText } from './problem-texts.ts';
import { UpdatePreview } from './UpdatePreview.tsx';
import type { Look } from './use-look.ts';
import { Working } from './Working.tsx';

const CHECKSUM = /^[0-9a-f]{64}$/;

type Props = {
  look: Look;
  /** Addresses that are subscribed to. */
  known: readonly string[];
  onTaken: () => void;
};

export function Subscribe({ look, known, onTaken }: Props) {
  const [typed, setTyped] = useState('');
  const [checksum, setChecksum] = useState('');
  const [asks, setAsks] = useState(false);
  const { at } = look;
  const isMine = at.step !== 'resting' && at.of === 'new';

  const done = () => {
    setTyped('');
    setChecksum('');
    onTaken();
  };
  const subscribe = async () => {
    const address = checkAddress(typed);
    const wanted = checksum.replace(/\s/g, '').toLowerCase();
    if (!address.ok) return look.fail('new', address.problem);
    const { href } = address.url;
    if (known.includes(href)) return look.fail('new', 'subscribedAlready');
    if (wanted && !CHECKSUM.test(wanted)) return look.fail('new', 'checksumInvalid');
    // First of all that takes time: the browser asks only where the reader has just pressed something.
    const isGiven = await askAccess(href).catch(() => false);
    if (!isGiven) return look.fail('new', 'accessRefused');
    const taking = asks ? undefined : { unlessSuspicious: false, subscribe: { address: href, asks } };
    const step = await look.look('new', { address: href, wanted: wanted || undefined }, taking);
    if (step === 'taken') done();
    else if (step === 'failed') await giveBackAccess(href);
  };
  const leave = () => {
    look.leave();
    const address = checkAddress(typed);
    if (address.ok) void giveBackAccess(address.url.href);
  };
  const take = async () => {
    const address = checkAddress(typed);
    if (!address.ok) return;
    const { href } = address.url;
    if (await look.take('new', { address: href, asks })) done();
    else await giveBackAccess(href);
  };

  return (
    <section class="panel" aria-labelledby="subscribe-title">
      <h2 id="subscribe-title">{t('subscribeTitle')}</h2>
      {isMine && at.step === 'seen' ? (
        <UpdatePreview seen={at.seen} isUpdate={false} onTake={() => void take()} onLeave={leave} />
      ) : isMine && at.step === 'working' ? (
        <Working progress={at.progress} onCancel={leave} />
      ) : (
        <form
          class="subscribe"
          onSubmit={(event) => {
            event.preventDefault();
            void subscribe();
          }}
        >
          <p class="panel-about">{t('subscribeHint')}</p>
          <label class="field">
            {t('address')}
            <input
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://"
              value={typed}
              aria-invalid={isMine && at.step === 'failed'}
              aria-describedby={isMine && at.step === 'failed' ? 'subscribe-problem' : undefined}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <label class="field">
            {t('checksumWanted')}
            <input
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={checksum}
              onInput={(event) => setChecksum(event.currentTarget.value)}
            />
          </label>
          <label class="check">
            <input type="checkbox" checked={asks} onChange={(event) => setAsks(event.currentTarget.checked)} />
            {t('askBeforeUpdates')}
          </label>
          <div class="panel-buttons">
            <button type="submit" class="button main">
              {t('subscribe')}
            </button>
          </div>
        </form>
      )}
      {isMine && at.step === 'failed' && (
        <p class="panel-failed" role="alert" id="subscribe-problem">
          <Chinese text={subscribeProblemText(at)} />
        </p>
      )}
    </section>
  );
}
