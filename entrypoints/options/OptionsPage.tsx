/** The whole page: tabs, what can be undone, and the part that is shown. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { emptyOldBin } from '../../platform/own-bin.ts';
import { Appearance } from './Appearance.tsx';
import { Backup } from './Backup.tsx';
import { type Caller, caller } from './calls.ts';
import { LexiconPage } from './LexiconPage.tsx';
import './options-page.css';
import { Notice } from './Notice.tsx';
import { Privacy } from './Privacy.tsx';
import './transfer.css';
import { Sites } from './Sites.tsx';
import { Subscriptions } from './subscriptions/Subscriptions.tsx';
import type { SubscriptionCalls } from './subscriptions/worker.ts';
import { TabBar } from './TabBar.tsx';
import { Transfer } from './Transfer.tsx';
import { type Tab, useTab } from './tabs.ts';
import type { TransferCalls } from './transfer-worker.ts';
import { describeChange, useChanges } from './use-changes.ts';
import { useFinder } from './use-finder.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

let transferCaller: Caller<TransferCalls> | undefined;
/** One worker for files, made when the first is needed. */
const transfer = (): Caller<TransferCalls> => {
  transferCaller ??= caller(new Worker(new URL('./transfer-worker.ts', import.meta.url), { type: 'module' }));
  return transferCaller;
};

let subscriptionsCaller: Caller<SubscriptionCalls> | undefined;
const subscriptions = (): Caller<SubscriptionCalls> => {
  subscriptionsCaller ??= caller(new Worker(new URL('./subscriptions/worker.ts', import.meta.url), { type: 'module' }));
  return subscriptionsCaller;
};

export function OptionsPage() {
  const [tab, showTab] = useTab();
  const [notice, setNotice] = useState<string>();
  const finder = useFinder();
  const changes = useChanges(finder.loaded, finder.reload, setNotice);
  const { undo, redo } = changes.steps;
  // A part that nobody has looked at costs nothing.
  const opened = useRef(new Set<Tab>()).current.add(tab);

  useEffect(() => void emptyOldBin(Date.now()).catch(() => undefined), []);
  useEffect(() => {
    const ending = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        // In a field these keys undo the typing.
        if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
        const key = event.key.toLowerCase();
        if (key !== 'z' && key !== 'y') return;
        event.preventDefault();
        void (key === 'y' || event.shiftKey ? changes.redo() : changes.undo());
      },
      { signal: ending.signal },
    );
    return () => ending.abort();
  }, [changes]);

  return (
    <div class="options">
      <header class="options-head">
        <h1>
          <img src="/icon.svg" alt={t('name')} width="28" height="28" />
        </h1>
        <TabBar shown={tab} onShow={showTab} />
        <div class="options-steps">
          <button
            type="button"
            class="button"
            disabled={!undo}
            title={undo && describeChange(undo)}
            onClick={() => void changes.undo()}
          >
            {t('undo')}
          </button>
          <button
            type="button"
            class="button"
            disabled={!redo}
            title={redo && describeChange(redo)}
            onClick={() => void changes.redo()}
          >
            {t('redo')}
          </button>
        </div>
      </header>
      <main>
        <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
          {/* Kept while another tab is shown: a draft, a search and a selection are not lost. */}
          <div hidden={tab !== 'lexicon'}>
            <LexiconPage
              finder={finder}
              changes={changes}
              transfer={transfer}
              say={setNotice}
              onWanted={() => showTab('lexicon')}
            />
          </div>
          <div hidden={tab !== 'transfer'}>
            {opened.has('transfer') && (
              <Transfer call={transfer()} loaded={finder.loaded} reload={finder.reload} say={setNotice} />
            )}
          </div>
          <div hidden={tab !== 'subscriptions'}>
            {opened.has('subscriptions') && (
              <Subscriptions call={subscriptions()} loaded={finder.loaded} reload={finder.reload} say={setNotice} />
            )}
          </div>
          {tab === 'sites' && <Sites />}
          {tab === 'appearance' && <Appearance />}
          {tab === 'privacy' && <Privacy onErase={() => showTab('backup')} />}
          <div hidden={tab !== 'backup'}>
            {opened.has('backup') && (
              <Backup
                call={transfer()}
                loaded={finder.loaded}
                reload={finder.reload}
                changes={changes}
                say={setNotice}
              />
            )}
          </div>
        </div>
      </main>
      <Notice text={notice} onEnd={() => setNotice(undefined)} />
    </div>
  );
}
