/** The card opener is brought when a mark is first pointed at, into the extension's own world. */
import { expect, test } from 'vitest';
import { tabOf, waitForMarks } from '../start/in-page.ts';
import { openCard } from './card.ts';
import { openBrowser, pause, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

openBrowser();

const isThere = (tab: number): Promise<boolean> =>
  theBrowser().evaluateInExtension(async (tabId: number) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { scripting } = (globalThis as any).browser;
    const [{ result }] = await scripting.executeScript({
      target: { tabId },
      func: () => Object.hasOwn(globalThis, 'openCards'),
    });
    return result;
  }, tab);

test('is brought with the first mark pointed at, not before', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page, 'bloc politics');
    await page.hover(3, 3);
    await pause(300);
    const tab = await tabOf(theBrowser(), `${OUTLET}/sample.html`);
    expect(await isThere(tab)).toBe(false);
    await openCard(page, 'bloc politics');
    expect(await isThere(tab)).toBe(true);
    expect(await page.evaluate(() => 'openCards' in globalThis)).toBe(false);
  }));
