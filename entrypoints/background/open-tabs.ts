/** Tabs that were open before the installation: their pages stay as they are until the reader lets them be read. */
import browser from 'webextension-polyfill';
import { untouchedTabs } from '../../platform/stored.ts';
import { injectWhereMissing } from './reader-script.ts';

export async function leaveOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await untouchedTabs.write(tabs.flatMap(({ id }) => id ?? []));
}

/** What is loaded from now on is read like any page. */
export async function noteLoading(tabId: number): Promise<void> {
  const untouched = await untouchedTabs.read();
  if (untouched.includes(tabId)) await untouchedTabs.write(untouched.filter((other) => other !== tabId));
}

/** What the reader chooses on the welcome page. */
export async function readOpenPages(): Promise<undefined> {
  await untouchedTabs.write([]);
  await injectWhereMissing();
}
