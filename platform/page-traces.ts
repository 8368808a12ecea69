/** What an open page may have noticed of us already. It knows until it is loaded anew. */
import browser from 'webextension-polyfill';

/** Runs in the page's frame, in our own world. The highlight's name: see marks.css. */
const looksForRule = (): boolean =>
  getComputedStyle(document.documentElement, '::highlight(underlined-1)').textDecorationLine === 'underline';

/** See entrypoints/reader/marks.ts. */
const looksForMarks = (): boolean => Object.hasOwn(globalThis, 'hasMarked');

/** False, too, where the page cannot be read. */
const isSo = async (tabId: number, func: () => boolean): Promise<boolean> => {
  const results = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => undefined);
  return results?.[0]?.result === true;
};

/** Whether it has our style sheet now. */
export const hasMarksStyle = (tabId: number): Promise<boolean> => isSo(tabId, looksForRule);

/** Whether it has it, or has been marked since it was loaded. */
export const hasTraces = async (tabId: number): Promise<boolean> =>
  (await hasMarksStyle(tabId)) || (await isSo(tabId, looksForMarks));
