/** Discreet mode, what a page can learn in each mode, and what leaves the browser. */
import { Switch } from '../../components/Switch.tsx';
import { useChange } from '../../components/use-change.ts';
import { useStored } from '../../components/use-stored.ts';
import { withoutDiscreetSite } from '../../platform/discretion.ts';
import { t } from '../../platform/i18n.ts';
import { discretion } from '../../platform/stored.ts';
import { PrivacyTable } from './PrivacyTable.tsx';
import { SyncSettings } from './SyncSettings.tsx';
import './privacy.css';
import { SettingFailed } from './SettingFailed.tsx';

export function Privacy({ onErase }: { onErase: () => void }) {
  const now = useStored(discretion);
  const { failed, change } = useChange(discretion);
  if (!now) return null;
  const { everywhere, sites } = now;
  return (
    <div class="sheets">
      <section class="panel" aria-labelledby="discreet-title">
        <h2 id="discreet-title">{t('discreetMode')}</h2>
        <p class="panel-about">{t('discreetAbout')}</p>
        <Switch
          label={t('discreetEverywhere')}
          checked={everywhere}
          describedBy="discreet-open-pages"
          onChange={(wanted) => change((before) => ({ ...before, everywhere: wanted }))}
        />
        <p class="privacy-note" id="discreet-open-pages">
          {t('discreetOpenPages')}
        </p>
        <SettingFailed failed={failed} />
        <h3 id="discreet-sites">{t('discreetSites')}</h3>
        {sites.length === 0 && <p class="panel-about">{t('discreetSitesNone')}</p>}
        <ul class="lines" aria-labelledby="discreet-sites">
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="button"
                aria-label={t('noLongerDiscreetOf', site)}
                onClick={() => change((before) => withoutDiscreetSite(before, site))}
              >
                {t('noLongerDiscreet')}
              </button>
            </li>
          ))}
        </ul>
        <p class="privacy-note">{t('discreetWarning')}</p>
      </section>
      <section class="panel" aria-labelledby="learn-title">
        <h2 id="learn-title">{t('pageCanLearn')}</h2>
        <p class="panel-about">{t('pageCanLearnAbout')}</p>
        <PrivacyTable />
        <p class="privacy-note">{t('pageCanLearnPanel')}</p>
        <p class="privacy-note">{t('pageCanLearnWork')}</p>
      </section>
      <SyncSettings />
      <section class="panel" aria-labelledby="leaves-title">
        <h2 id="leaves-title">{t('leavesBrowser')}</h2>
        <p class="panel-about">{t('leavesBrowserAbout')}</p>
        <p class="privacy-note">{t('leavesBrowserSubscribed')}</p>
        <p class="privacy-note">{t('leavesBrowserSync')}</p>
        <p class="privacy-note">{t('leavesBrowserDevice')}</p>
        <div class="panel-buttons">
          <button type="button" class="button" onClick={onErase}>
            {t('toErase')}
          </button>
        </div>
      </section>
    </div>
  );
}
