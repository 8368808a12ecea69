/** The parts of the page; the one that is shown lives in the address (`?tab=`), so that a link can open it. */
import { useEffect, useState } from 'preact/hooks';
import type { TextKey } from '../../platform/i18n.ts';

export const TABS = ['lexicon', 'transfer', 'subscriptions', 'sites', 'appearance', 'privacy', 'backup'] as const;
export type Tab = (typeof TABS)[number];
export const TAB_TEXTS: Record<Tab, TextKey> = {
  lexicon: 'lexicon',
  transfer: 'importAndExport',
  subscriptions: 'subscriptions',
  sites: 'sites',
  appearance: 'appearance',
  privacy: 'privacy',
  backup: 'backup',
};

const tabInAddress = (): Tab => {
  const wanted = new URLSearchParams(location.search).get('tab');
  return TABS.find((tab) => tab === wanted) ?? 'lexicon';
};

export function useTab(): [tab: Tab, show: (tab: Tab) => void] {
  const [tab, setTab] = useState(tabInAddress);
  useEffect(() => {
    const ending = new AbortController();
    addEventListener('popstate', () => setTab(tabInAddress()), { signal: ending.signal });
    return () => ending.abort();
  }, []);
  const show = (wanted: Tab) => {
    if (wanted !== tab) history.pushState(null, '', wanted === 'lexicon' ? location.pathname : `?tab=${wanted}`);
    setTab(wanted);
  };
  return [tab, show];
}
