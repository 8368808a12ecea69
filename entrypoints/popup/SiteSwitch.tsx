/** The switch of the site, and in one sentence how things are. */
import { Switch } from '../../components/Switch.tsx';
import { type TextKey, t } from '../../platform/i18n.ts';
import type { SiteState } from './site-state.ts';

const SAYS: Record<SiteState, TextKey> = {
  on: 'siteOn',
  off: 'siteOff',
  asks: 'siteAsks',
  waiting: 'siteWaiting',
  noAccess: 'siteNoAccess',
  pdf: 'sitePdf',
  paused: 'sitePaused',
};
/** What can be done about it. */
const REMEDIES: Partial<Record<SiteState, TextKey>> = {
  waiting: 'loadAgain',
  noAccess: 'giveAccess',
  paused: 'goOn',
};

type Props = {
  state: SiteState;
  /** What the site's rule says, whatever keeps it from being obeyed. */
  isOn: boolean;
  /** The last turn of the switch came to nothing. */
  trouble: 'refused' | 'failed' | undefined;
  site: string;
  onTurn: (on: boolean) => void;
  onRemedy: () => void;
};

export function SiteSwitch({ state, isOn, trouble, site, onTurn, onRemedy }: Props) {
  const remedy = REMEDIES[state];
  return (
    <div class="popup-switch">
      <Switch
        label={t('decodeThisSite')}
        checked={isOn}
        disabled={state === 'paused'}
        describedBy="site-state"
        onChange={onTurn}
      />
      <p id="site-state" role="status">
        {t(SAYS[state])}
      </p>
      {remedy && (
        <button type="button" class="button" onClick={onRemedy}>
          {t(remedy)}
        </button>
      )}
      {trouble && (
        <p class="popup-failed" role="alert">
          {trouble === 'refused' ? t('siteRefused', site) : t('switchFailed')}
        </p>
      )}
    </div>
  );
}
