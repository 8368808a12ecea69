/** Sites as a reader turns them on and off, and what becomes of it: in the page, in the rules, in the badge. */
import type { Browser, Page } from '../browsers/driver.ts';
import { MARKS } from '../start/in-page.ts';
import { browserName, eventually, theBrowser } from './open.ts';

export const SITE = 'https://www.example.org/sample.html';
export const PATTERN = '*://*.example.org/*';

export const marks = (page: Page): Promise<number> =>
  page.evaluate((name: string) => CSS.highlights.get(name)?.size ?? 0, MARKS);
export const isMarked = (page: Page): Promise<void> =>
  eventually(async () => (await marks(page)) > 0, `marks on ${page.url()}`);
export const isPlain = (page: Page): Promise<void> =>
  eventually(async () => (await marks(page)) === 0, `no marks on ${page.url()}`);

export const granted = (browser: Browser = theBrowser()): Promise<string[]> =>
  browser.evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { origins } = await (globalThis as any).browser.permissions.getAll();
    return origins;
  });

export const rules = (browser: Browser = theBrowser()): Promise<Record<string, string>> =>
  browser.evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    return (await (globalThis as any).browser.storage.local.get('siteRules')).siteRules ?? {};
  });

const badge = (page: Page, browser: Browser): Promise<string> =>
  browser.evaluateInExtension(async (url: string) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { tabs, action } = (globalThis as any).browser;
    const tab = (await tabs.query({})).find((each: { url?: string }) => each.url === url);
    return tab ? action.getBadgeText({ tabId: tab.id }) : 'no such tab';
  }, page.url());
export const saysBadge = (page: Page, text: RegExp, browser: Browser = theBrowser()): Promise<void> =>
  eventually(async () => text.test(await badge(page, browser)), `a badge ${text} for ${page.url()}`);

/** As the reader opens it: the button tells the extension which page is meant. */
export async function popupFor(page: Page, browser: Browser = theBrowser()): Promise<Page> {
  await page.bringToFront();
  await browser.pressButton(page);
  return browser.extensionPage('popup.html');
}
export const says = (popup: Page, text: string): Promise<boolean> =>
  popup.waitFor((wanted: string) => document.body.innerText.includes(wanted), text);
export const decode = (popup: Page) => popup.byRole('switch', 'Decode this site');

/** In Chromium no driver can answer the browser's question: access that the reader gave once is given without it. */
export const letAccessBeGiven = async (pattern = PATTERN, browser: Browser = theBrowser()): Promise<void> => {
  if (browserName === 'chromium') await browser.giveAccess(pattern);
};
