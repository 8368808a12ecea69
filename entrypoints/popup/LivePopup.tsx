/** The popup with what is stored, what the tab shows and what its page says. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { useStored } from '../../components/use-stored.ts';
import { alwaysOn } from '../../platform/build.ts';
import { type TextKey, t } from '../../platform/i18n.ts';
import { openPanel } from '../../platform/panel.ts';
import { isOn } from '../../platform/sites.ts';
import { density, handedQuery, paused, siteRules } from '../../platform/stored.ts';
import { DiscreetSwitch } from './DiscreetSwitch.tsx';
import { EntryView } from './EntryView.tsx';
import { LiveSiteSwitch } from './LiveSiteSwitch.tsx';
import { LookUp } from './LookUp.tsx';
import { PageSays } from './PageSays.tsx';
import { Passage } from './Passage.tsx';
import { Popup } from './Popup.tsx';
import type { Unreadable } from './page-kind.ts';
import { usePage } from './use-page.ts';
import { useReport } from './use-report.ts';

const WHY: Record<Unreadable, TextKey> = {
  browserPage: 'pageBrowser',
  store: 'pageStore',
  otherExtension: 'pageExtension',
  ownPage: 'pageOwn',
  source: 'pageSource',
  file: 'pageFile',
  address: 'pageAddress',
  unknown: 'pageUnknown',
};

/** What was selected on a page to be looked up comes once, also while the popup is open. */
function useQuery() {
  const [query, setQuery] = useState('');
  const handed = useStored(handedQuery);
  useEffect(() => {
    if (!handed) return;
    setQuery(handed);
    void handedQuery.write(null);
  }, [handed]);
  return [query, setQuery] as const;
}

export function LivePopup() {
  const shown = usePage();
  const rules = useStored(siteRules);
  const isPaused = useStored(paused);
  const wanted = useStored(density);
  const { report, goTo } = useReport(shown?.isPresent && !isPaused ? shown.tabId : undefined);
  const [entry, setEntry] = useState<string>();
  const [query, setQuery] = useQuery();
  if (!shown || !rules || isPaused === undefined || !wanted) return null;
  if (entry !== undefined) return <EntryView id={entry} onBack={() => setEntry(undefined)} />;

  const { page, tabId, windowId } = shown;
  const openTheOptions = async () => {
    await browser.runtime.openOptionsPage();
    close();
  };
  const openThePanel = () => {
    if (tabId === undefined || windowId === undefined) return;
    void openPanel({ tabId, windowId }).then(close);
  };
  const canBeRead = page.kind === 'web' && !page.isPdf;
  const isRead = canBeRead && shown.isPresent && !isPaused && isOn(page.hostname, rules, alwaysOn);
  return (
    <Popup
      site={page.kind === 'web' ? page.site : undefined}
      switches={
        page.kind === 'web' ? (
          <>
            <LiveSiteSwitch shown={{ ...shown, page }} rules={rules} isPaused={isPaused} />
            {isRead && <DiscreetSwitch hostname={page.hostname} tabId={tabId} />}
          </>
        ) : (
          <p role="status">{t(WHY[page.kind])}</p>
        )
      }
      density={wanted}
      isPaused={isPaused}
      lookUp={<LookUp text={query} onType={setQuery} onOpen={setEntry} />}
      onDensity={(to) => void density.write(to)}
      onPause={(to) => void paused.write(to)}
      onPanel={page.kind === 'web' ? openThePanel : undefined}
      onOptions={() => void openTheOptions()}
    >
      {!canBeRead && <Passage onOpen={setEntry} />}
      {isRead && <PageSays report={report} onOpen={setEntry} onGoTo={goTo} />}
    </Popup>
  );
}
