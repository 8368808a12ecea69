/** The browser of a test file: the packaged build, pages under the outlets' names. BROWSER says which one. */
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import {
  type Browser,
  type BrowserName,
  type LaunchOptions,
  launch,
  type Page,
  type Served,
} from '../browsers/driver.ts';
import { serve } from './outlets.ts';

export const browserName = (process.env.BROWSER ?? 'chromium') as BrowserName;
export const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

let browser: Browser;
/** The one browser of this file, started before its tests and closed after them. */
export const theBrowser = (): Browser => browser;

export function openBrowser(
  answer: (url: string) => Served | undefined = serve,
  {
    welcome,
    before,
    hosts,
    inPrivate,
    build = BUILDS[browserName],
  }: Pick<LaunchOptions, 'welcome' | 'before' | 'hosts' | 'inPrivate'> & { build?: string } = {},
): void {
  beforeAll(async () => {
    browser = await launch({
      browser: browserName,
      extension: path.resolve(import.meta.dirname, '../..', build),
      hosts,
      serve: answer,
      before,
      welcome,
      inPrivate,
    });
    await indexIsBuilt(browser);
  });
  afterAll(() => browser?.close());
}

/** On installation the background builds the index; pages opened before that are marked as soon as it is there. */
export const indexIsBuilt = (browser: Browser): Promise<void> =>
  browser.evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { storage } = (globalThis as any).browser;
    while (!(await storage.local.get('index')).index) await new Promise((resolve) => setTimeout(resolve, 50));
  });

/** `run` with a page that is closed afterwards. */
export async function withPage<T>(url: string, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage(url);
  try {
    return await run(page);
  } finally {
    await page.close();
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `check` is true, at most five seconds. */
export async function eventually(check: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 5_000; Date.now() < end; await pause(50)) if (await check()) return;
  throw new Error(`Not within five seconds: ${what}`);
}
