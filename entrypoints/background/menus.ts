/** The context menu: the selection, and the site. */
import browser from 'webextension-polyfill';
import { type TextKey, t } from '../../platform/i18n.ts';
import { addSelection, lookUpSelection } from './selection.ts';
import { switchSite } from './site-switch.ts';

type Clicked = browser.Menus.OnClickData;
type Item = { text: TextKey; contexts: browser.Menus.ContextType[]; clicked: (info: Clicked) => Promise<void> };

const ITEMS: Record<string, Item> = {
  'add-selection': {
    text: 'addSelection',
    contexts: ['selection'],
    clicked: ({ selectionText }) => addSelection(selectionText ?? ''),
  },
  'look-up-selection': {
    text: 'lookUpSelection',
    contexts: ['selection'],
    clicked: ({ selectionText }) => lookUpSelection(selectionText ?? ''),
  },
  'switch-site': {
    text: 'switchSite',
    contexts: ['page', 'selection'],
    clicked: ({ pageUrl }) => switchSite(pageUrl),
  },
};

/** Menus outlive a restart in one browser and not in the other; Firefox for Android has none. */
export async function makeMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const [id, { text, contexts }] of Object.entries(ITEMS)) {
    const forPages = contexts.includes('page') && { documentUrlPatterns: ['*://*/*'] };
    browser.contextMenus.create({ id, title: t(text), contexts, ...forPages });
  }
}

export const obeyMenu = (info: Clicked): Promise<void> | undefined => ITEMS[String(info.menuItemId)]?.clicked(info);
