/** What is selected on a page, on its way into the lexicon or to be looked up. It travels in no address. */
import browser from 'webextension-polyfill';
import { openEditor } from '../../platform/editor-wish.ts';
import { handedQuery } from '../../platform/stored.ts';

const LONGEST = 500; // characters: more is no phrase

const asPhrase = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, LONGEST);

/** Opens the form of a new entry with what is selected in it. */
export function addSelection(selected: string): Promise<void> {
  const form = asPhrase(selected);
  return openEditor({ add: /\p{Script=Han}/u.test(form) ? { zh: form } : { en: form } });
}

/** In the popup, over the page that is read. It opens only in the turn of the click: nothing is waited for. */
export async function lookUpSelection(selected: string): Promise<void> {
  const written = handedQuery.write(asPhrase(selected));
  const opened = browser.action.openPopup().catch(() => false);
  await written;
  if ((await opened) !== false) return;
  await browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
}

/** Runs in the page. */
const selectedHere = (): string => getSelection()?.toString() ?? '';

/** '' where nothing is selected, or the page cannot be read. */
export async function selectionIn(tabId: number): Promise<string> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: selectedHere })
    .catch(() => []);
  return results.map(({ result }) => String(result ?? '')).find((text) => text.trim()) ?? '';
}
