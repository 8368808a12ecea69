/** The switch in the toolbar's popup: at once, both ways, and remembered. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { MARKS, waitForMarks } from '../start/in-page.ts';
import { eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

openBrowser();

const countOfMarks = (page: Page) => page.evaluate((name: string) => CSS.highlights.get(name)?.size ?? 0, MARKS);

/** Opened as a tab, where it speaks about the page that was looked at last. */
async function popupFor(page: Page): Promise<Page> {
  await page.bringToFront();
  return theBrowser().extensionPage('popup.html');
}

test('off removes every mark, on brings them back, without a reload', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    // The last phrase of the page: marks come as the page is read.
    await waitForMarks(page, 'community with a shared future', 'cooperation');
    const marks = await countOfMarks(page);
    const popup = await popupFor(page);
    const decode = popup.byRole('switch', 'Decode this site');
    expect(await decode.checked()).toBe(true);
    await eventually(async () => /\d/.test(await popup.evaluate(() => document.body.innerText)), 'a count');
    await decode.click();
    await eventually(async () => (await countOfMarks(page)) === 0, 'no marks');
    expect(await decode.checked()).toBe(false);
    await decode.click();
    await eventually(async () => (await countOfMarks(page)) === marks, 'the marks are back');
    await popup.close();
  }));

test('off is remembered: the page is opened anew without marks, and on again marks it', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    const popup = await popupFor(page);
    await popup.byRole('switch', 'Decode this site').click();
    await eventually(async () => (await countOfMarks(page)) === 0, 'no marks');
    await page.reload();
    const quiet = await page.evaluate(async (name: string) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      return CSS.highlights.has(name);
    }, MARKS);
    expect(quiet).toBe(false);
    await popup.byRole('switch', 'Decode this site').click();
    await waitForMarks(page, 'Cold War mentality');
    await popup.close();
  }));

test('another site is not touched by the rule of this one', () =>
  withPage('https://english.news.cn/sample.html', async (other) => {
    await waitForMarks(other);
    await withPage(`${OUTLET}/sample.html`, async (page) => {
      await waitForMarks(page);
      const popup = await popupFor(page);
      await popup.byRole('switch', 'Decode this site').click();
      await eventually(async () => (await countOfMarks(page)) === 0, 'no marks');
      expect(await countOfMarks(other)).toBeGreaterThan(0);
      await popup.byRole('switch', 'Decode this site').click();
      await waitForMarks(page);
      await popup.close();
    });
  }));

test('a site that is no outlet is not read, and the popup says so', () =>
  withPage('https://www.example.org/sample.html', async (page) => {
    await theBrowser().pressButton(page);
    const popup = await popupFor(page);
    expect(await popup.byRole('switch', 'Decode this site').checked()).toBe(false);
    await popup.waitFor(() => document.body.innerText.includes('your browser asks'));
    expect(await countOfMarks(page)).toBe(0);
    await popup.close();
  }));
