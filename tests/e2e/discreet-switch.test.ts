/** Into discreet mode and out of it, on pages that are open and on pages loaded anew. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { waitForMarks } from '../start/in-page.ts';
import { browserName, eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';
import { phrasesRead } from './read.ts';

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

const traces = (page: Page): Promise<{ painted: number; styled: boolean }> =>
  page.evaluate(() => ({
    painted: CSS.highlights.size,
    styled: getComputedStyle(document.documentElement, '::highlight(underlined-1)').textDecorationLine === 'underline',
  }));

const CLEAN = { painted: 0, styled: false };

test('a discreet site is read without a trace, another one is marked', async () => {
  await become(false, 'chinadaily.com.cn');
  await withPage(PAGE, async (page) => {
    expect(await phrasesRead(PAGE)).toBeGreaterThan(10);
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
    expect(await phrasesRead(PAGE)).toBeGreaterThan(10);
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

test('the popup switches it on for a site and offers the reload, the Privacy tab takes the site out again', () =>
  withPage(PAGE, async (page) => {
    await waitForMarks(page, 'Cold War mentality');
    await page.bringToFront();
    const popup = await theBrowser().extensionPage('popup.html');
    const here = popup.byRole('switch', 'Discreet mode on this site');
    expect(await here.checked()).toBe(false);
    await here.click();
    await eventually(() => here.checked(), 'it is on');
    await popup.byRole('button', 'Reload page').click();
    await eventually(async () => (await popup.byRole('button', 'Reload page').count()) === 0, 'nothing is left to do');
    expect(await phrasesRead(PAGE)).toBeGreaterThan(10);
    expect(await traces(page)).toEqual(CLEAN);

    const options = await theBrowser().extensionPage('options.html?tab=privacy');
    const everywhere = options.byRole('switch', 'Discreet mode everywhere');
    await everywhere.click();
    await eventually(() => everywhere.checked(), 'it is on everywhere');
    await options.byRole('button', 'Take chinadaily.com.cn out of discreet mode').click();
    await eventually(
      async () => (await options.byRole('button', 'Take chinadaily.com.cn out of discreet mode').count()) === 0,
      'it is taken out',
    );
    // On everywhere, it is not the popup's to switch off.
    expect(await popup.evaluate(() => !!document.querySelector('[aria-describedby=discreet-state]:disabled'))).toBe(
      true,
    );
    expect(await here.checked()).toBe(true);
    await everywhere.click();
    await eventually(async () => !(await here.checked()), 'the popup follows');
    await waitForMarks(page, 'Cold War mentality');
    await options.close();
    await popup.close();
  }));
