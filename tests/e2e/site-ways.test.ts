/** Further ways to one's sites: every site, rules as a file, the context menu. */
import { expect, test } from 'vitest';
import { browserName, eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { serve } from './outlets.ts';
import { granted, isMarked, isPlain, letAccessBeGiven, rules, SITE, says } from './sites.ts';

const EVERY = '*://*/*';
openBrowser(serve);

test('every site: turned on by one switch, off again, and the outlets stay', () =>
  withPage(SITE, async (page) => {
    await letAccessBeGiven(EVERY);
    const options = await theBrowser().extensionPage('options.html?tab=sites');
    await options.byRole('switch', 'Decode every site').click();
    await isMarked(page);
    expect(await rules()).toEqual({ '*': 'on' });
    await options.byRole('switch', 'Decode every site').click();
    await isPlain(page);
    // Chromium would take the outlets' access with it: there it stays, and the page says so.
    if (browserName === 'chromium') await says(options, 'In the browser’s settings');
    else await eventually(async () => !(await granted()).includes(EVERY), 'the access is given back');
    expect(await granted()).toContain('*://*.chinadaily.com.cn/*');
    expect(await rules()).toEqual({});
    await options.close();
  }));

test('rules are saved as a file, and taken from one after a look', async () => {
  const options = await theBrowser().extensionPage('options.html?tab=sites');
  const choose = (text: string) =>
    options.evaluate((content: string) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'sites.txt', { type: 'text/plain' }));
      const field = document.querySelector('input[type=file]') as HTMLInputElement;
      field.files = data.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  await options.waitFor(() => document.querySelector('input[type=file]'));
  await choose('# mine\noff news.example.org alone\nnot a site\noff chinadaily.com.cn\n');
  await says(options, 'not a site');
  expect(await rules()).toEqual({});
  await options.byRole('button', 'Add 2 rules').click();
  await eventually(async () => Object.keys(await rules()).length === 2, 'the rules are taken');
  expect(await rules()).toEqual({ 'news.example.org': 'offAlone', 'chinadaily.com.cn': 'off' });
  // The file is caught where it is made: what becomes of a download is the browser's.
  await options.evaluate(() => {
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { saved: file.text() });
      return '#';
    };
  });
  await options.byRole('button', 'Export rules').click();
  expect(await options.waitFor(() => (globalThis as { saved?: Promise<string> }).saved)).toBe(
    'off chinadaily.com.cn\noff news.example.org alone\n',
  );
  await theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    await (globalThis as any).browser.storage.local.set({ siteRules: {} });
  });
  await options.close();
});

/** The lexicon page that is open already comes to the front: it is the one behind, which the driver asks. */
test('what is selected goes from the context menu into the form of the lexicon', async () => {
  const isFilled = () =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(({ value }) => value === 'obsidian blade');
  expect(await theBrowser().evaluateInExtension(isFilled)).toBe(false);
  await theBrowser().pressMenu('add-selection', ' obsidian  blade ');
  await eventually(() => theBrowser().evaluateInExtension(isFilled), 'the form is filled');
});
