/** Says why there is nothing to show, and what can be done about it. */
import { type TextKey, t } from '../../platform/i18n.ts';
import { siteOf } from '../../platform/sites.ts';
import type { ShownPage } from './use-page.ts';

type Props = { page: Exclude<ShownPage, { state: 'read' }>; failed: boolean; onTurnOn: (hostname: string) => void };

const SAYS: Record<Exclude<ShownPage['state'], 'read' | 'waiting'>, TextKey> = {
  unreadable: 'pageUnreadable',
  off: 'siteOff',
  reading: 'notReadYet',
};

export function NoPage({ page, failed, onTurnOn }: Props) {
  const { state } = page;
  if (state === 'waiting') return null;
  const hostname = 'hostname' in page ? page.hostname : undefined;
  return (
    <div class="no-page">
      <h1>{hostname === undefined ? t('name') : siteOf(hostname)}</h1>
      <p role="status">{t(SAYS[state])}</p>
      {state === 'off' && hostname !== undefined && (
        <button type="button" class="button main" onClick={() => onTurnOn(hostname)}>
          {t('turnOnSite')}
        </button>
      )}
      {failed && <p role="alert">{t('switchFailed')}</p>}
    </div>
  );
}
