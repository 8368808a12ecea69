/** What the extension under the bench is set to. */
import type { Browser } from '../../browsers/driver.ts';
import { OUTLET } from '../page/serve.ts';

/** On installation the background builds the index. */
export const indexIsBuilt = (browser: Browser): Promise<void> =>
  browser.evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { storage } = (globalThis as any).browser;
    while (!(await storage.local.get('index')).index) await new Promise((resolve) => setTimeout(resolve, 50));
  });

/** Turns the outlet of the bench on or off, and waits until its pages get the content script or none. */
export const setOn = (browser: Browser, on: boolean): Promise<void> =>
  browser.evaluateInExtension(
    async (site: string, isOn: boolean) => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      const { storage, scripting } = (globalThis as any).browser;
      await storage.local.set({ siteRules: isOn ? {} : { [site]: 'off' } });
      for (;;) {
        const [script] = await scripting.getRegisteredContentScripts();
        const excluded = script?.excludeMatches?.some((pattern: string) => pattern.includes(site)) ?? false;
        if (script && excluded !== isOn) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    new URL(OUTLET).hostname.replace('www.', ''),
    on,
  );

/** How often the marks' highlight is painted now. */
export const countMarks = (): number => CSS.highlights.get('underlined-1')?.size ?? 0;

/** What any extension with a content script does to a page, at the least. */
export const runEmptyScript = (browser: Browser, address: string): Promise<void> =>
  browser.evaluateInExtension(async (url: string) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { tabs, scripting } = (globalThis as any).browser;
    const [tab] = (await tabs.query({})).filter((each: { url?: string }) => each.url === url);
    await scripting.executeScript({ target: { tabId: tab.id }, func: () => {} });
  }, address);
