/**
 * Pictures of every page in the languages of the interface, and in a made-up longer one: `node
 * tests/pictures/languages.ts [LANGUAGE…]`, default all, to out/pictures/languages. Says what is clipped, and in the
 * made-up language what no text of the interface says; ends with status 1 if there is anything.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, launch, type Page } from '../browsers/driver.ts';
import { OUTLET, serve } from '../e2e/outlets.ts';
import { buildIn, type Language } from '../languages/build-in.ts';
import { clipped, unbracketed } from '../languages/in-page.ts';
import { hoverMark, waitForMarks } from '../start/in-page.ts';

const LANGUAGES: readonly Language[] = ['zh_CN', 'zh_TW', 'pseudo'];
const SETTLED = 700; // ms: the first painting
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Each page of the extension with its widths; `ready` stands there when it is drawn. */
const PAGES: { name: string; file: string; widths: number[]; ready: string }[] = [
  { name: 'welcome', file: 'welcome.html', widths: [1280, 320], ready: '.mark' },
  { name: 'popup', file: 'popup.html', widths: [320], ready: 'main' },
  { name: 'panel', file: 'sidepanel.html', widths: [360], ready: 'main, #panel > *' },
  { name: 'lexicon', file: 'options.html#win-win-cooperation', widths: [1280, 320], ready: 'article' },
  ...['transfer', 'subscriptions', 'sites', 'appearance', 'privacy', 'backup'].map((tab) => ({
    name: tab,
    file: `options.html?tab=${tab}`,
    widths: [1280, 320],
    ready: '[role=tabpanel] *, .panel',
  })),
];
/** What the lexicon and the reader say, not the interface. */
const LEXICON =
  'article, .entry-table, .sample-text, .sample-card, .outlet-list, [lang], .lines, select, option, code, .popup-head, kbd';

async function look(page: Page, language: Language, name: string): Promise<string[]> {
  await page.screenshot(path.join(folder, `${name}-${language}.png`));
  const found = await page.evaluate(clipped);
  if (language === 'pseudo')
    found.push(...(await page.evaluate(unbracketed, LEXICON)).map((text) => `no text: ${text}`));
  return found.map((what) => `${language}, ${name}: ${what}`);
}

async function pagesIn(browser: Browser, language: Language): Promise<string[]> {
  const found: string[] = [];
  const site = await browser.newPage(`${OUTLET}/sample.html`);
  await waitForMarks(site, 'win-win cooperation');
  for (const { name, file, widths, ready } of PAGES) {
    const page = await browser.extensionPage(file);
    await page.waitFor((selector: string) => document.querySelector(selector), ready);
    for (const width of widths) {
      await page.setViewport(width, width === 1280 ? 800 : 640);
      await pause(SETTLED);
      found.push(...(await look(page, language, `${name}-${width}`)));
    }
    await page.close();
  }
  await hoverMark(site, 'win-win cooperation');
  const card = await site.card();
  await card.waitFor(() => document.querySelector('article'));
  await pause(SETTLED);
  await site.screenshot(path.join(folder, `card-${language}.png`));
  found.push(...(await card.evaluate(clipped)).map((what) => `${language}, card: ${what}`));
  return found;
}

const folder = path.resolve('out/pictures/languages');
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2) as Language[];
for (const language of wanted.length > 0 ? wanted : LANGUAGES) {
  const extension = buildIn(language, path.resolve('.output/chrome-mv3'));
  const browser = await launch({ browser: 'chromium', extension, serve });
  try {
    const found = await pagesIn(browser, language);
    console.log(`${language}: ${found.length ? `\n${found.join('\n')}` : 'nothing clipped'}`);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
}
console.log(folder);
