/** Whether an open page has our style sheet. A page can see that; it stays there until the page is loaded anew. */
import browser from 'webextension-polyfill';

/** Runs in the page's frame, in our own world. The highlight's name: see marks.css. */
const looksForRule = (): boolean =>
  getComputedStyle(document.documentElement, '::highlight(underlined-1)').textDecorationLine === 'underline';

/** False, too, where the page cannot be read. */
export async function hasMarksStyle(tabId: number): Promise<boolean> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, func: looksForRule })
    .catch(() => undefined);
  return results?.[0]?.result === true;
}
