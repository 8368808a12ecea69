/** The popup in all its states, and the Sites tab with rules of every sort. */
import path from 'node:path';
import type { Browser, Page } from '../browsers/driver.ts';
import { OUTLET } from '../e2e/outlets.ts';
import { waitForMarks } from '../start/in-page.ts';
import { type Scheme, settled } from './picture.ts';

type State = { name: string; url: string; do?: (popup: Page) => Promise<void>; height?: number };

const PASSAGE = '推动构建人类命运共同体，反对冷战思维，走和平发展道路。 Win-win cooperation, not bloc politics.';
const press = (role: string, name: string) => (popup: Page) => popup.byRole(role, name).click();
const lookUp = (text: string) => (popup: Page) => popup.byRole('searchbox', 'Look up').fill(text);

const STATES: State[] = [
  { name: 'on', url: `${OUTLET}/sample.html` },
  { name: 'look-up', url: `${OUTLET}/sample.html`, do: lookUp('heping') },
  { name: 'entry', url: `${OUTLET}/sample.html`, do: (popup) => popup.click(120, 260) },
  { name: 'off', url: `${OUTLET}/sample.html`, do: press('switch', 'Decode this site') },
  { name: 'paused', url: `${OUTLET}/sample.html`, do: press('switch', 'Pause on all sites') },
  { name: 'asks', url: 'https://www.example.org/sample.html' },
  { name: 'own-script', url: 'https://例子.中国/sample.html' },
  { name: 'pdf', url: `${OUTLET}/sample.pdf` },
  {
    name: 'unreadable',
    url: 'chrome://version',
    do: (popup) => popup.byRole('textbox', 'Paste a passage to see what is in it').fill(PASSAGE),
  },
];

const set = (browser: Browser, values: object): Promise<void> =>
  browser.evaluateInExtension(async (wanted: object) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    await (globalThis as any).browser.storage.local.set(wanted);
  }, values);

export async function popupPictures(browser: Browser, folder: string, scheme: Scheme): Promise<void> {
  for (const state of STATES) {
    await set(browser, { siteRules: {}, paused: false });
    const page = await browser.newPage(state.url);
    if (state.name === 'on') await waitForMarks(page);
    if (!state.url.startsWith('chrome:')) await browser.pressButton(page);
    const popup = await browser.extensionPage('popup.html');
    await popup.setViewport(384, state.height ?? 600);
    await popup.emulate({ colorScheme: scheme });
    await settled();
    await state.do?.(popup);
    await settled();
    await popup.screenshot(path.join(folder, `popup-${state.name}-${scheme}.png`));
    await popup.close();
    await page.close();
  }
  await set(browser, { siteRules: {}, paused: false });
}

export async function sitesPictures(browser: Browser, folder: string, scheme: Scheme): Promise<void> {
  const siteRules = {
    'example.org': 'on',
    'xn--fsqu00a.xn--fiqs8s': 'onAlone',
    'news.example.net': 'offAlone',
    '10.0.0.7': 'offAlone',
  };
  await set(browser, { siteRules });
  const options = await browser.extensionPage('options.html?tab=sites');
  await options.emulate({ colorScheme: scheme });
  await options.byRole('textbox', 'Site').fill('http://[::1]/');
  await options.byRole('button', 'Turn on').click();
  for (const [size, height] of [
    [1280, 1900],
    [360, 2600],
  ] as const) {
    await options.setViewport(size, height);
    await settled();
    await options.screenshot(path.join(folder, `sites-${size}-${scheme}.png`));
  }
  await options.close();
  await set(browser, { siteRules: {} });
}
