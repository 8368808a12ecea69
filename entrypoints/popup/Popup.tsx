/** The toolbar popup: this site's switch, what the page holds, the way to the lexicon. */
import { Counted } from '../../components/Counted.tsx';
import { NoHighlights } from '../../components/NoHighlights.tsx';
import { Switch } from '../../components/Switch.tsx';
import { type TextKey, t } from '../../platform/i18n.ts';
import { siteOf } from '../../platform/sites.ts';
import { DiscreetSwitch } from './DiscreetSwitch.tsx';
import './popup.css';
import type { SiteState } from './site-state.ts';

type Props = {
  tabId: number | undefined;
  hostname: string | undefined;
  state: SiteState;
  /** Undefined while nobody reads the page. */
  count: number | undefined;
  /** The last turn of the switch could not be stored. */
  failed: boolean;
  onTurn: (on: boolean) => void;
  onOpenLexicon: () => void;
};

const SAYS: Record<SiteState, TextKey> = {
  on: 'siteOn',
  off: 'siteOff',
  notCovered: 'siteNotCovered',
  notWeb: 'siteNotWeb',
};

export function Popup({ tabId, hostname, state, count, failed, onTurn, onOpenLexicon }: Props) {
  return (
    <main class="popup">
      <header class="popup-head">
        <img src="/icon.svg" alt="" width="20" height="20" />
        <h1>{hostname === undefined ? t('name') : siteOf(hostname)}</h1>
      </header>
      <div class="popup-switch">
        <Switch
          label={t('decodeThisSite')}
          checked={state === 'on'}
          disabled={state === 'notCovered' || state === 'notWeb'}
          describedBy="site-state"
          onChange={onTurn}
        />
        <p id="site-state" role="status">
          {t(SAYS[state])}
        </p>
        {failed && (
          <p class="popup-failed" role="alert">
            {t('switchFailed')}
          </p>
        )}
      </div>
      {state === 'on' && hostname !== undefined && <DiscreetSwitch hostname={hostname} tabId={tabId} />}
      {state === 'on' && (
        <p class="popup-count">
          {count === undefined ? t('notReadYet') : <Counted text="phrasesOnThisPage" count={count} />}
        </p>
      )}
      <NoHighlights />
      <footer class="popup-foot">
        <button type="button" class="button quiet" onClick={onOpenLexicon}>
          {t('openLexicon')}
        </button>
      </footer>
    </main>
  );
}
