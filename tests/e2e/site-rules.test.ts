/** Other sites than the outlets: turned on with the browser's access, and off again; pause; what was open before. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { can } from '../browsers/limits.ts';
import { waitForMarks } from '../start/in-page.ts';
import { browserName, eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { CHINESE_OUTLET, OUTLET, serve } from './outlets.ts';
import {
  decode,
  granted,
  isMarked,
  isPlain,
  letAccessBeGiven,
  marks,
  PATTERN,
  popupFor,
  rules,
  SITE,
  says,
  saysBadge,
} from './sites.ts';

const BEFORE = `${CHINESE_OUTLET}/sample-zh.html`;
openBrowser(serve, { before: BEFORE });

const SUBDOMAIN = 'https://news.example.org/sample.html';

const openPage = async (url: string): Promise<Page> => {
  const find = async () => (await theBrowser().pages()).find((page) => page.url() === url);
  await eventually(async () => (await find()) !== undefined, `a page with ${url}`);
  return (await find()) as Page;
};
const openWindow = (url: string): Promise<Page> =>
  theBrowser()
    .evaluateInExtension(async (address: string) => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      await (globalThis as any).browser.windows.create({ url: address });
    }, url)
    .then(() => openPage(url));

test('a page that was open before the installation waits for the word of the reader', async () => {
  const before = await openPage(BEFORE);
  await withPage(`${OUTLET}/sample.html`, (page) => isMarked(page));
  expect(await marks(before)).toBe(0);
  const popup = await popupFor(before);
  await says(popup, 'load it again');
  await popup.close();
  await theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    await (globalThis as any).browser.runtime.sendMessage({ name: 'readOpenPages', ask: {} });
  });
  await isMarked(before);
});

test('a site is turned on in every tab of all windows, subdomains too, and off again: the access is given back', () =>
  withPage(SITE, async (page) => {
    await letAccessBeGiven();
    const popup = await popupFor(page);
    await says(popup, 'Off.');
    const other = await openWindow(SUBDOMAIN);
    expect(await decode(popup).checked()).toBe(false);
    await decode(popup).click();
    await Promise.all([isMarked(page), isMarked(other)]);
    expect(await rules()).toEqual({ 'example.org': 'on' });
    expect(await granted()).toContain(PATTERN);
    await saysBadge(page, /^\d+$/);
    await other.reload();
    await isMarked(other);
    await page.bringToFront();
    await popup.bringToFront();
    await decode(popup).click();
    await Promise.all([isPlain(page), isPlain(other)]);
    await eventually(async () => !(await granted()).includes(PATTERN), 'the access is given back');
    expect(await rules()).toEqual({});
    await saysBadge(page, /^(?:|no such tab)$/);
    await popup.close();
    await other.close();
  }));

test('access taken in the browser is noticed, shown, and can be given again', () =>
  withPage(SITE, async (page) => {
    await letAccessBeGiven();
    const popup = await popupFor(page);
    await decode(popup).click();
    await isMarked(page);
    await theBrowser().takeAccess(PATTERN);
    await isPlain(page);
    await popup.close();
    const again = await popupFor(page);
    await says(again, 'does not let Tifa read');
    const options = await theBrowser().extensionPage('options.html?tab=sites');
    await says(options, 'Your browser does not let Tifa read it.');
    await options.byRole('button', 'Forget the rule of example.org').click();
    await eventually(async () => Object.keys(await rules()).length === 0, 'it is forgotten');
    // Given there, without a rule, it is not used but shown.
    await theBrowser().giveAccess('*://*.example.net/*');
    if (browserName === 'firefox') await says(options, '*://*.example.net/*');
    await theBrowser().takeAccess('*://*.example.net/*');
    await options.close();
    await again.close();
  }));

test('paused, nothing is read anywhere, until the reader goes on', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    await saysBadge(page, /^\d+$/);
    const popup = await popupFor(page);
    await says(popup, 'phrases on this page');
    await popup.byRole('switch', 'Pause on all sites').click();
    await isPlain(page);
    await saysBadge(page, /‖/);
    await says(popup, 'Paused');
    await page.reload();
    await popup.bringToFront();
    await popup.byRole('button', 'Go on').click();
    await isMarked(page);
    await saysBadge(page, /^\d+$/);
    await popup.close();
  }));

test('an outlet that is off says so, and keeps its access', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    await theBrowser().command('switch-site');
    await isPlain(page);
    await saysBadge(page, /^off$/);
    expect(await granted()).toContain('*://*.chinadaily.com.cn/*');
    await theBrowser().command('switch-site');
    await isMarked(page);
  }));

/** Where no driver can answer, the question stays open, and the popup goes: the reader has not said yes. */
test('refused, nothing changes, and the popup says so', () =>
  withPage(SITE, async (page) => {
    const asks = can(browserName, 'permissionPrompt');
    if (asks) await theBrowser().refuseAccess();
    const popup = await popupFor(page);
    await decode(popup).click();
    const sentence = 'You did not allow access to example.org. Nothing has changed.';
    if (asks) await says(popup, sentence);
    await popup.close();
    if (!asks) {
      const again = await popupFor(page);
      await says(again, sentence);
      await again.close();
    }
    expect(await rules()).toEqual({});
    expect(await granted()).not.toContain(PATTERN);
    expect(await marks(page)).toBe(0);
  }));
