/** Settings on all computers of the browser's account: a switch, who gets them, and the end of the copy there. */
import { useState } from 'preact/hooks';
import { Switch } from '../../components/Switch.tsx';
import { useStored } from '../../components/use-stored.ts';
import { t } from '../../platform/i18n.ts';
import { endSync, switchSync } from '../../platform/settings-sync.ts';
import { syncState } from '../../platform/stored.ts';
import { SettingFailed } from './SettingFailed.tsx';

export function SyncSettings() {
  const state = useStored(syncState);
  const [at, setAt] = useState<'resting' | 'failed' | 'ended'>('resting');
  if (!state) return null;
  const trying = (work: () => Promise<void>, then: 'resting' | 'ended') => {
    setAt('resting');
    work().then(
      () => setAt(then),
      () => setAt('failed'),
    );
  };
  return (
    <section class="panel" aria-labelledby="sync-title">
      <h2 id="sync-title">{t('syncTitle')}</h2>
      <p class="panel-about" id="sync-about">
        {t('syncAbout')}
      </p>
      <Switch
        label={t('syncSwitch')}
        checked={state !== 'off'}
        describedBy="sync-about"
        onChange={(on) => trying(() => switchSync(on), 'resting')}
      />
      {state === 'failed' && (
        <p class="panel-failed" role="alert">
          {t('syncFailed')}
        </p>
      )}
      <SettingFailed failed={at === 'failed'} />
      {state === 'off' && (
        <div class="panel-buttons">
          <button type="button" class="button" onClick={() => trying(endSync, 'ended')}>
            {t('syncEnd')}
          </button>
          {at === 'ended' && <span role="status">{t('syncEnded')}</span>}
        </div>
      )}
    </section>
  );
}
