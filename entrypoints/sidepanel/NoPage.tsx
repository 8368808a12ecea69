/** Says why there is nothing to show, and what can be done about it. */
import { type TextKey, t } from '../../platform/i18n.ts';
import { siteOf } from '../../platform/sites.ts';
import type { ShownPage } from './use-page.ts';

type NoPageState = Exclude<ShownPage['state'], 'read' | 'waiting'>;
type Remedy = 'turnOn' | 'goOn' | 'load';

const SAYS: Record<NoPageState, TextKey> = {
  unreadable: 'pageUnreadable',
  off: 'siteOff',
  asks: 'siteAsks',
  noAccess: 'siteNoAccess',
  paused: 'sitePaused',
  reading: 'notReadYet',
  stuck: 'siteWaiting',
};
const REMEDIES: Partial<Record<NoPageState, { does: Remedy; name: TextKey }>> = {
  off: { does: 'turnOn', name: 'turnOnSite' },
  asks: { does: 'turnOn', name: 'turnOnSite' },
  noAccess: { does: 'turnOn', name: 'giveAccess' },
  paused: { does: 'goOn', name: 'goOn' },
  stuck: { does: 'load', name: 'loadAgain' },
};

export type NoPageProps = {
  page: Exclude<ShownPage, { state: 'read' }>;
  /** The last remedy came to nothing. */
  trouble: 'refused' | 'failed' | undefined;
  onRemedy: (remedy: Remedy, hostname: string) => void;
};

export function NoPage({ page, trouble, onRemedy }: NoPageProps) {
  const { state } = page;
  if (state === 'waiting') return null;
  const hostname = 'hostname' in page ? (page.hostname ?? '') : '';
  const remedy = REMEDIES[state];
  return (
    <div class="no-page">
      <h1>{hostname ? siteOf(hostname) : t('name')}</h1>
      <p role="status">{t(SAYS[state])}</p>
      {remedy && (
        <button type="button" class="button main" onClick={() => onRemedy(remedy.does, hostname)}>
          {t(remedy.name)}
        </button>
      )}
      {trouble && <p role="alert">{trouble === 'refused' ? t('siteRefused', siteOf(hostname)) : t('switchFailed')}</p>}
    </div>
  );
}
