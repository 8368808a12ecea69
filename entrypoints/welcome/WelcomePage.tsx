/** Hover a phrase at once; then choose what is read, keep the button in sight, and know where everything stays. */
import browser from 'webextension-polyfill';
import { t } from '../../platform/i18n.ts';
import { DiscreetChoice } from './DiscreetChoice.tsx';
import { OutletChoice } from './OutletChoice.tsx';
import { Pinning } from './Pinning.tsx';
import { Sample } from './Sample.tsx';
import './welcome.css';

export const WelcomePage = () => (
  <main class="welcome">
    <header class="welcome-head">
      <img src="/icon.svg" alt="" width="44" height="44" />
      <h1>{t('welcomeTitle')}</h1>
      <p>{t('welcomeLead')}</p>
    </header>
    <Sample />
    <div class="welcome-steps">
      <OutletChoice />
      <Pinning />
      <DiscreetChoice />
      <section class="step" aria-labelledby="data-title">
        <h2 id="data-title">{t('welcomeData')}</h2>
        <p>{t('welcomeDataAbout')}</p>
        <p>
          <button type="button" class="button quiet" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('openLexicon')}
          </button>
        </p>
      </section>
    </div>
  </main>
);
