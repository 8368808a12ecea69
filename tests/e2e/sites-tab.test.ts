/** The Sites tab: outlets switched off, rules forgotten. */
import { expect, test } from 'vitest';
import { eventually, openBrowser, theBrowser } from './open.ts';

openBrowser();

const rules = (): Promise<Record<string, string>> =>
  theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { storage } = (globalThis as any).browser;
    return (await storage.local.get('siteRules')).siteRules ?? {};
  });

test('an outlet is switched off and on again', async () => {
  const page = await theBrowser().extensionPage('options.html');
  await page.byRole('tab', 'Sites').click();
  const outlet = page.byRole('switch', 'chinadaily.com.cn');
  expect(await outlet.checked()).toBe(true);
  await outlet.click();
  await eventually(async () => (await rules())['chinadaily.com.cn'] === 'off', 'it is off');
  await eventually(async () => !(await outlet.checked()), 'it is shown off');
  await outlet.click();
  await eventually(async () => (await rules())['chinadaily.com.cn'] === undefined, 'it is on by itself');
  await page.close();
});

test('a rule for another site is forgotten', async () => {
  await theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    await (globalThis as any).browser.storage.local.set({ siteRules: { 'news.example.org': 'off' } });
  });
  const page = await theBrowser().extensionPage('options.html?tab=sites');
  await page.byRole('button', 'Forget the rule of news.example.org').click();
  await eventually(async () => Object.keys(await rules()).length === 0, 'it is forgotten');
  await page.close();
});

test('every key that is suggested is assigned, and shown', async () => {
  const page = await theBrowser().extensionPage('options.html?tab=sites');
  const keys = await page.waitFor(() => {
    const found = [...document.querySelectorAll('[aria-labelledby=keys-title] kbd')].map((key) => key.textContent);
    return found.length > 0 && found;
  });
  expect(keys).toHaveLength(4);
  await page.close();
});
