/** Into discreet mode and out of it, on pages that are open and on pages loaded anew. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { tabOf, waitForMarks } from '../start/in-page.ts';
import { browserName, eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

openBrowser();

const PAGE = `${OUTLET}/sample.html`;

const become = (everywhere: boolean, ...sites: string[]): Promise<void> =>
  theBrowser().evaluateInExtension(
    async (discretion: object) => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      const { scripting, storage } = (globalThis as any).browser;
      const registered = async () => JSON.stringify(await scripting.getRegisteredContentScripts());
      const before = await registered();
      await storage.local.set({ discretion });
      while ((await registered()) === before) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    { everywhere, sites },
  );

/** How many phrases the reader has found in the tab of PAGE, once it has read it. */
const phrasesRead = async (): Promise<number> => {
  const tab = await tabOf(theBrowser(), PAGE);
  return theBrowser().evaluateInExtension(async (id: number) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { tabs } = (globalThis as any).browser;
    for (;;) {
      const page = await tabs.sendMessage(id, { name: 'page', ask: {} }).catch(() => null);
      if (page) return page.matches.length;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, tab);
};

const traces = (page: Page): Promise<{ painted: number; styled: boolean }> =>
  page.evaluate(() => ({
    painted: CSS.highlights.size,
    styled: getComputedStyle(document.documentElement, '::highlight(underlined-1)').textDecorationLine === 'underline',
  }));

const CLEAN = { painted: 0, styled: false };

test('a discreet site is read without a trace, another one is marked', async () => {
  await become(false, 'chinadaily.com.cn');
  await withPage(PAGE, async (page) => {
    expect(await phrasesRead()).toBeGreaterThan(10);
    expect(await traces(page)).toEqual(CLEAN);
  });
  await withPage('https://www.cgtn.com/sample.html', (page) => waitForMarks(page, 'Cold War mentality'));
  await become(false);
});

test('on an open page the marks go at once, and with the next load the style sheet; then they come back', () =>
  withPage(PAGE, async (page) => {
    await waitForMarks(page, 'Cold War mentality');
    expect((await traces(page)).styled).toBe(true);
    await become(true);
    await eventually(async () => (await traces(page)).painted === 0, 'the marks are gone');
    await page.reload();
    expect(await phrasesRead()).toBeGreaterThan(10);
    expect(await traces(page)).toEqual(CLEAN);
    await become(false);
    await waitForMarks(page, 'Cold War mentality');
    await eventually(async () => (await traces(page)).styled, `the marks can be seen in ${browserName}`);
    // What was brought to an open page is also taken from it.
    await become(true);
    await eventually(async () => !(await traces(page)).styled, 'nothing is left');
    expect(await traces(page)).toEqual(CLEAN);
    await become(false);
  }));
