/** For readers whom a page may not recognise: before they open a first one. */
import { Switch } from '../../components/Switch.tsx';
import { useChange } from '../../components/use-change.ts';
import { useStored } from '../../components/use-stored.ts';
import { t } from '../../platform/i18n.ts';
import { discretion } from '../../platform/stored.ts';

export function DiscreetChoice() {
  const now = useStored(discretion);
  const { failed, change } = useChange(discretion);
  return (
    <section class="step" aria-labelledby="discreet-title">
      <h2 id="discreet-title">{t('welcomeDiscreet')}</h2>
      <p>{t('welcomeDiscreetAbout')}</p>
      {now && (
        <Switch
          label={t('discreetEverywhere')}
          checked={now.everywhere}
          onChange={(everywhere) => change((before) => ({ ...before, everywhere }))}
        />
      )}
      {failed && <p role="alert">{t('settingFailed')}</p>}
      <p>
        <a href="/options.html?tab=privacy">{t('welcomeDiscreetLink')}</a>
      </p>
    </section>
  );
}
