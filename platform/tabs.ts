/** The tab an extension page speaks about. */
import browser from 'webextension-polyfill';

const isOurs = ({ url }: browser.Tabs.Tab): boolean => url?.startsWith(browser.runtime.getURL('')) ?? false;

/**
 * The active tab of the window. Where the asking page is a tab itself and lies in front (the popup, on Firefox for
 * Android), the tab that was in front before it.
 */
export async function shownTab(): Promise<browser.Tabs.Tab | undefined> {
  const [self, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  const active = tabs.find((tab) => tab.active);
  if (!self || (active && !isOurs(active))) return active;
  const [latest] = tabs
    .filter((tab) => tab.id !== self.id && !isOurs(tab))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return latest;
}
