/** The toolbar popup: this site's switch, what its page says, a look into the lexicon. */
import type { ComponentChildren } from 'preact';
import { Choices } from '../../components/Choices.tsx';
import { DENSITIES, type Density } from '../../lexicon/density.ts';
import { type TextKey, t } from '../../platform/i18n.ts';
import './popup.css';
import { NoHighlights } from '../../components/NoHighlights.tsx';
import { SiteName } from '../../components/SiteName.tsx';
import { Switch } from '../../components/Switch.tsx';

type Props = {
  /** Undefined where the page is no web page. */
  site: string | undefined;
  /** The switches of the site; then what the page says, or why it says nothing. */
  switches: ComponentChildren;
  children: ComponentChildren;
  density: Density;
  isPaused: boolean;
  lookUp: ComponentChildren;
  onDensity: (density: Density) => void;
  onPause: (isPaused: boolean) => void;
  /** Undefined where there is no page to speak about. */
  onPanel: (() => void) | undefined;
  onOptions: () => void;
};

const DENSITY_TEXTS: Record<Density, TextKey> = {
  full: 'densityFull',
  balanced: 'densityBalanced',
  sparse: 'densitySparse',
};

export function Popup(props: Props) {
  const { site, switches, children, density, isPaused, lookUp, onDensity, onPause, onPanel, onOptions } = props;
  return (
    <main class="popup">
      <header class="popup-head">
        <img src="/icon.svg" alt="" width="20" height="20" />
        <h1>{site === undefined ? t('name') : <SiteName site={site} />}</h1>
      </header>
      <div class="popup-part popup-switches">{switches}</div>
      <NoHighlights />
      {children}
      <div class="popup-part popup-density">
        <h2>{t('density')}</h2>
        <Choices
          label={t('density')}
          values={DENSITIES}
          name={(each) => t(DENSITY_TEXTS[each])}
          value={density}
          onChange={onDensity}
        />
      </div>
      <div class="popup-part">{lookUp}</div>
      <footer class="popup-part popup-foot">
        <Switch label={t('pauseEverywhere')} checked={isPaused} onChange={onPause} />
        <div class="popup-ways">
          {onPanel && (
            <button type="button" class="button" onClick={onPanel}>
              {t('panelButton')}
            </button>
          )}
          <button type="button" class="button" onClick={onOptions}>
            {t('openLexicon')}
          </button>
        </div>
      </footer>
    </main>
  );
}
