/**
 * Pictures for the stores, in three languages: four of 1280 × 800 and the small tile of 440 × 280, from the packaged
 * build: `node tests/pictures/store.ts`, to out/store. Not committed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, launch } from '../browsers/driver.ts';
import { CHINESE_OUTLET, OUTLET, serve } from '../e2e/outlets.ts';
import { buildIn, type Language } from '../languages/build-in.ts';
import { hoverMark, waitForMarks } from '../start/in-page.ts';

const folder = path.resolve('out/store');
const SETTLED = 900; // ms: the dwell and the first painting
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function pageWithCard(browser: Browser, url: string, phrase: string, file: string): Promise<void> {
  const page = await browser.newPage(url);
  await page.emulate({ colorScheme: 'light' });
  await waitForMarks(page, phrase);
  await hoverMark(page, phrase);
  const card = await page.card();
  await card.waitFor(() => document.querySelector('article'));
  await pause(SETTLED);
  await page.screenshot(file);
  await page.close();
}

async function ownPage(browser: Browser, address: string, ready: string, file: string): Promise<void> {
  const page = await browser.extensionPage(address);
  await page.emulate({ colorScheme: 'light' });
  await page.waitFor((selector: string) => document.querySelector(selector), ready);
  await pause(SETTLED);
  await page.screenshot(file);
  await page.close();
}

/** The icon and the name with what it does, on paper. */
async function tile(browser: Browser, slogan: string, file: string): Promise<void> {
  const icon = readFileSync('public/icon.svg').toString('base64');
  const page = await browser.newPage(`${OUTLET}/tile`);
  await page.setViewport(440, 280);
  await page.evaluate(
    (image: string, text: string) => {
      document.body.style.cssText =
        'margin:0;height:280px;display:grid;place-content:center;justify-items:center;gap:14px;background:#f5f0e6;color:#221f1a;font:600 44px/1 Georgia,"Noto Serif CJK SC",serif;text-align:center';
      const picture = document.createElement('img');
      picture.src = `data:image/svg+xml;base64,${image}`;
      picture.width = 84;
      const name = document.createElement('div');
      name.textContent = 'Tifa';
      const line = document.createElement('div');
      line.textContent = text;
      line.style.cssText = 'font-size:19px;line-height:1.3;font-weight:400;color:#665e51;max-width:360px';
      document.body.replaceChildren(picture, name, line);
      return picture.decode();
    },
    icon,
    slogan,
  );
  await page.screenshot(file);
  await page.close();
}

const SLOGANS: Record<Exclude<Language, 'pseudo'>, string> = {
  en: 'the second meaning of official Chinese',
  zh_CN: '读懂官方提法的另一层含义',
  zh_TW: '讀懂官方提法的另一層含義',
};

const serveTile: typeof serve = (url) => (url.endsWith('/tile') ? { body: '<title>Tifa</title>' } : serve(url));

mkdirSync(folder, { recursive: true });
for (const [language, slogan] of Object.entries(SLOGANS) as [Language, string][]) {
  const extension = buildIn(language, path.resolve('.output/chrome-mv3'));
  const browser = await launch({ browser: 'chromium', extension, serve: serveTile });
  const file = (name: string) => path.join(folder, `${language}-${name}.png`);
  try {
    await ownPage(browser, 'welcome.html', '.mark', file('4'));
    await pageWithCard(browser, `${OUTLET}/sample.html`, 'core interests and major concerns', file('1'));
    await pageWithCard(browser, `${CHINESE_OUTLET}/sample-zh.html`, '求同存异', file('2'));
    await ownPage(browser, 'options.html#win-win-cooperation', 'article', file('3'));
    await tile(browser, slogan, file('tile'));
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
}
console.log(folder);
