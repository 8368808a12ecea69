/** What follows when a tab comes to the front, goes to another page or is closed. */
import browser from 'webextension-polyfill';
import { forgetCount, showBadge, showBadgeOf } from './badge.ts';
import { noteLoading } from './open-tabs.ts';

export function followTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    if (status === 'loading') {
      forgetCount(tabId);
      void noteLoading(tabId);
    }
    if (status) void showBadge(tab);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void showBadgeOf(tabId));
  browser.tabs.onRemoved.addListener(forgetCount);
}
