/** Discreet mode on the shown site; complete on an open page once it is loaded anew. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/Switch.tsx';
import { useStored } from '../../components/use-stored.ts';
import { discreetSiteOf, withDiscreetSite, withoutDiscreetSite } from '../../platform/discretion.ts';
import { t } from '../../platform/i18n.ts';
import { hasTraces } from '../../platform/page-traces.ts';
import { siteOf } from '../../platform/sites.ts';
import { discretion } from '../../platform/stored.ts';

const EVERY_MS = 500;

export function DiscreetSwitch({ hostname, tabId }: { hostname: string; tabId: number | undefined }) {
  const now = useStored(discretion);
  const [failed, setFailed] = useState(false);
  const traced = useTraces(tabId);
  if (!now) return null;
  const covering = discreetSiteOf(hostname, now);
  const isDiscreet = now.everywhere || covering !== undefined;
  const turn = async (wanted: boolean) => {
    try {
      const before = await discretion.read();
      const site = siteOf(hostname);
      await discretion.write(wanted ? withDiscreetSite(before, hostname) : withoutDiscreetSite(before, site));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  // What covers more than this site is not undone here.
  const why = now.everywhere ? t('discreetIsEverywhere') : covering !== siteOf(hostname) && covering;
  // What has been painted already the page may have seen.
  const isPartly = isDiscreet && traced && tabId !== undefined;
  const how = now.everywhere
    ? t('discreetIsEverywhere')
    : why
      ? t('discreetWith', why)
      : isDiscreet && t('discreetIsOn');
  const says = isPartly ? t('discreetAfterReload') : how;
  return (
    <div class="popup-switch">
      <Switch
        label={t('discreetHere')}
        checked={isDiscreet}
        disabled={Boolean(why)}
        describedBy="discreet-state"
        onChange={(wanted) => void turn(wanted)}
      />
      <div class="popup-remedy">
        <p id="discreet-state" role="status">
          {says}
        </p>
        {isPartly && (
          <button type="button" class="button" onClick={() => void browser.tabs.reload(tabId)}>
            {t('reloadPage')}
          </button>
        )}
      </div>
      {failed && (
        <p class="popup-failed" role="alert">
          {t('switchFailed')}
        </p>
      )}
    </div>
  );
}

/** Asked again and again while the popup is open. */
function useTraces(tabId: number | undefined): boolean {
  const [traced, setTraced] = useState(false);
  useEffect(() => {
    if (tabId === undefined) return;
    let ended = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const found = await hasTraces(tabId);
      if (ended) return;
      setTraced(found);
      timer = setTimeout(ask, EVERY_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [tabId]);
  return traced;
}
