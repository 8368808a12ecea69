/** How far the reader is with a page that shows nothing of it. */
import { tabOf } from '../start/in-page.ts';
import { theBrowser } from './open.ts';

/** How many phrases it has found in the tab that shows `url`, once it has read it. Looked up in the extension's world. */
export async function phrasesRead(url: string): Promise<number> {
  const tab = await tabOf(theBrowser(), url);
  return theBrowser().evaluateInExtension(async (tabId: number) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { scripting } = (globalThis as any).browser;
    const count = () => {
      // biome-ignore lint/suspicious/noExplicitAny: see platform/read-page.ts
      const page = (globalThis as any).readHere?.page;
      if (!page?.isRead()) return -1;
      let found = 0;
      for (const block of page.blocks()) found += block.found.length;
      return found;
    };
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const [first] = await scripting.executeScript({ target: { tabId }, func: count });
      if (first?.result >= 0) return first.result;
    }
    throw new Error('not read within ten seconds');
  }, tab);
}
