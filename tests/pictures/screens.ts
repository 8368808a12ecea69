/**
 * Pictures of every surface, from the packaged build: `node tests/pictures/screens.ts [FOLDER]`, default out/pictures.
 * Those that the README shows are kept in public-facing docs/; look at all of them after a change of looks.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, launch, type Page } from '../browsers/driver.ts';
import { CHINESE_OUTLET, OUTLET, serve } from '../e2e/outlets.ts';
import { hoverMark, waitForMarks } from '../start/in-page.ts';

const folder = path.resolve(process.argv[2] ?? 'out/pictures');
const SETTLED = 900; // ms: the dwell and the first painting

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function cardPicture(page: Page, phrase: string, file: string): Promise<void> {
  await hoverMark(page, phrase);
  const card = await page.card();
  await card.waitFor(() => document.querySelector('article'));
  await pause(SETTLED);
  await page.screenshot(path.join(folder, file));
  await page.hover(2, 2);
  await pause(SETTLED);
}

async function reading(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  const english = await browser.newPage(`${OUTLET}/sample.html`);
  await english.emulate({ colorScheme: scheme });
  await waitForMarks(english);
  await cardPicture(english, 'Cold War mentality', `card-${scheme}.png`);
  await cardPicture(english, 'all-weather strategic cooperative partnership', `composed-${scheme}.png`);
  await cardPicture(english, 'community of common destiny', `superseded-${scheme}.png`);
  await english.close();
  const chinese = await browser.newPage(`${CHINESE_OUTLET}/sample-zh.html`);
  await chinese.emulate({ colorScheme: scheme });
  await waitForMarks(chinese);
  await cardPicture(chinese, '求同存异', `chinese-${scheme}.png`);
  await chinese.close();
}

async function narrow(browser: Browser): Promise<void> {
  const page = await browser.newPage(`${OUTLET}/sample.html`);
  await page.setViewport(320, 640);
  await waitForMarks(page);
  await cardPicture(page, 'core interests and major concerns', 'card-320.png');
  await page.close();
}

async function extensionPages(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  const options = await browser.extensionPage('options.html#win-win-cooperation');
  await options.emulate({ colorScheme: scheme });
  await pause(SETTLED);
  await options.screenshot(path.join(folder, `lexicon-${scheme}.png`));
  await options.byRole('button', 'Add entry').click();
  await options.byRole('button', 'Save').click();
  await pause(SETTLED);
  await options.screenshot(path.join(folder, `form-${scheme}.png`));
  await options.byRole('button', 'Cancel').click();
  await options.close();
  const page = await browser.newPage(`${OUTLET}/sample.html`);
  await waitForMarks(page);
  const popup = await browser.extensionPage('popup.html');
  await popup.setViewport(320, 320);
  await popup.emulate({ colorScheme: scheme });
  await pause(SETTLED);
  await popup.screenshot(path.join(folder, `popup-${scheme}.png`));
  await popup.close();
  await page.close();
}

mkdirSync(folder, { recursive: true });
const browser = await launch({ browser: 'chromium', extension: path.resolve('.output/chrome-mv3'), serve });
try {
  await pause(SETTLED);
  for (const scheme of ['light', 'dark'] as const) {
    await reading(browser, scheme);
    await extensionPages(browser, scheme);
  }
  await narrow(browser);
} finally {
  await browser.close();
}
console.log(folder);
