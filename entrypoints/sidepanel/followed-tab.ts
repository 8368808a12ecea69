/** The tab the panel speaks about: the one in front of its window, or the one its address names. */
import browser from 'webextension-polyfill';
import { shownTab } from '../../platform/tabs.ts';

/** `url` is told only of pages the extension may read. */
export type FollowedTab = { id: number; url: string | undefined; loading: boolean };

const followed = ({ id, url, status }: browser.Tabs.Tab): FollowedTab | undefined =>
  id === undefined ? undefined : { id, url, loading: status === 'loading' };

/** In the address of the page that stands for the panel where there is none. */
export const tabInAddress = (): number | undefined => {
  const wanted = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(wanted) ? undefined : wanted;
};

/** Calls `changed` with the tab now and whenever another comes in its place or it shows another page. */
export function followTab(changed: (tab: FollowedTab | undefined) => void, signal: AbortSignal): void {
  const fixed = tabInAddress();
  let asked = 0;
  const look = async () => {
    const question = ++asked;
    const tab = await (fixed === undefined ? shownTab() : browser.tabs.get(fixed).catch(() => undefined));
    if (question === asked && !signal.aborted) changed(tab && followed(tab));
  };
  const ask = () => void look();
  const { onActivated, onUpdated, onRemoved, onAttached } = browser.tabs;
  const events = [onActivated, onUpdated, onRemoved, onAttached] as unknown as (typeof onRemoved)[];
  for (const event of events) event.addListener(ask);
  signal.addEventListener('abort', () => {
    for (const event of events) event.removeListener(ask);
  });
  ask();
}
