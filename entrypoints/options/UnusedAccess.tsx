/** Access that no rule uses. */
import browser from 'webextension-polyfill';
import { canGiveBack } from '../../platform/access.ts';
import { t } from '../../platform/i18n.ts';

export function UnusedAccess({ origins }: { origins: readonly string[] }) {
  if (origins.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="unused-title">
      <h2 id="unused-title">{t('unusedAccess')}</h2>
      <p class="panel-about">{t('unusedAccessAbout')}</p>
      <ul class="lines">
        {origins.map((origin) => (
          <li key={origin}>
            <span>{origin}</span>
            {canGiveBack(origin) ? (
              <button
                type="button"
                class="button"
                aria-label={t('giveBackOf', origin)}
                onClick={() => void browser.permissions.remove({ origins: [origin] }).catch(() => false)}
              >
                {t('giveBack')}
              </button>
            ) : (
              <span>{t('giveBackInSettings')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
