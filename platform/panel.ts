/**
 * How the side panel opens: Chromium's, Firefox's sidebar, and where there is neither, a page of its own. Both browsers
 * open it only in the turn of a click or a key: nothing may be waited for before the call.
 */
import browser from 'webextension-polyfill';
import { panelWish } from './stored.ts';

/** Of Chromium; the polyfill's types do not know it. */
type SidePanel = { open(where: { windowId: number }): Promise<void> };
const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
/** Missing in Firefox for Android, whatever the types say. */
const sidebar: typeof browser.sidebarAction | undefined = browser.sidebarAction;

export type PanelTab = { tabId: number; windowId: number };

/** The page that is the panel; with `tabId`, of that tab alone. */
export const panelAddress = (tabId: number): string => browser.runtime.getURL(`sidepanel.html?tab=${tabId}`);

/** @param entry is shown in the panel as soon as its page is read. */
export async function openPanel({ tabId, windowId }: PanelTab, entry?: string): Promise<void> {
  const opened = sidePanel ? sidePanel.open({ windowId }) : sidebar?.open();
  if (entry !== undefined) await panelWish.write({ tabId, entry, at: Date.now() }).catch(() => undefined);
  const isOpen = await opened?.then(
    () => true,
    // It may be open already; Firefox's card has no gesture to pass on.
    () => sidebar?.isOpen({ windowId }) ?? false,
  );
  if (!isOpen) await openPage(tabId);
}

/** Where the panel is a tab beside that of the page, what it goes to would not be seen. */
export async function bringPageForward(tabId: number): Promise<void> {
  const [self, tab] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.get(tabId)]);
  if (self?.windowId === tab.windowId && !tab.active) await browser.tabs.update(tabId, { active: true });
}

export const reloadTab = async (tabId: number | undefined): Promise<void> => {
  if (tabId !== undefined) await browser.tabs.reload(tabId);
};

/** No panel in this browser, or the browser did not take the call for the reader's own wish. */
async function openPage(tabId: number): Promise<void> {
  const url = panelAddress(tabId);
  const { windows } = browser as { windows?: typeof browser.windows };
  if (windows) await windows.create({ url, type: 'popup', width: 420, height: 760 });
  else await browser.tabs.create({ url, openerTabId: tabId });
}
