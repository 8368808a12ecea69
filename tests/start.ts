/**
 * `npm start [-- [--official] [--report] PAGE]`: builds, opens a real browser with the extension on a page. Without a
 * display it hovers a phrase and saves a picture instead; with --report it prints the page's report as JSON.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Report } from '../lexicon/report.ts';
import { type Browser, launch, type Page } from './browsers/driver.ts';
import { hasDisplay } from './browsers/find.ts';
import { hoverMark, markedTexts, tabOf } from './start/in-page.ts';
import { openPage, type StartPage } from './start/page.ts';

const OUT = 'out/start';
const LOAD_IT = `
To read with it in your own browser:
  npm run build
  Chromium, Chrome, Edge: open chrome://extensions, switch on "Developer mode", "Load unpacked", choose .output/chrome-mv3
  Firefox: open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", choose .output/firefox-mv3/manifest.json`;

const say = (text: string): void => console.error(text);

/** On installation the background builds the index. */
const waitForIndex = (browser: Browser): Promise<boolean> =>
  browser.evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { storage } = (globalThis as any).browser;
    for (let tries = 0; tries < 200; tries++) {
      if ((await storage.local.get('index')).index) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  });

/** Asks the extension itself, through the code that its own pages use; it answers when the page is read. */
async function printReport(browser: Browser, page: Page): Promise<void> {
  const tabId = await tabOf(browser, page.url());
  const report = await browser.evaluateInExtension(async (id: number) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { runtime } = (globalThis as any).browser;
    for (let tries = 0; tries < 200; tries++) {
      const answer: Report | undefined = await runtime.sendMessage({ name: 'report', ask: { tabId: id } });
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return undefined;
  }, tabId);
  if (!report) throw new Error('The page cannot be read: the extension is not on there.');
  console.log(JSON.stringify(report, null, 2));
}

/** Waits at most five seconds: a page may well hold no phrase. */
async function markedTextsSoon(page: Page): Promise<string[]> {
  let marked: string[] = [];
  for (let tries = 0; tries < 50 && marked.length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    marked = await markedTexts(page);
  }
  return marked;
}

async function takePicture(page: Page): Promise<void> {
  const marked = await markedTextsSoon(page);
  if (marked.length === 0) return say(`No phrase is marked on ${page.url()}.`);
  const phrase = [...marked].sort((a, b) => b.length - a.length)[0]?.replace(/\s+/g, ' ') as string;
  await hoverMark(page, phrase);
  const card = await page.card();
  await card.waitFor(() => document.querySelector('article'));
  await new Promise((resolve) => setTimeout(resolve, 800)); // the dwell, and the card's first painting
  const file = path.join(OUT, 'card.png');
  await page.screenshot(file);
  say(`There is no display here, so the browser ran without a window.
${marked.length} phrases are marked on ${page.url()}.
The card of "${phrase}" is open in the picture ${file}`);
}

/** The build that is shown differs from the packaged one only in the hosts that are on besides the outlets. */
function buildFor(alwaysOn: string[]): string {
  const env = { ...process.env, TIFA_ALWAYS_ON: alwaysOn.join(','), TIFA_OUT_DIR: OUT };
  // Everything it says goes to standard error: --report prints nothing but the report.
  const { status } = spawnSync('wxt', ['build', '-b', 'chrome'], {
    stdio: ['ignore', 2, 2],
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built: the reason stands above.');
  return path.resolve(OUT, 'chrome-mv3');
}

async function show(start: StartPage, report: boolean): Promise<void> {
  const headless = report || !hasDisplay();
  const extension = buildFor(start.alwaysOn);
  const browser = await launch({
    browser: 'chromium',
    extension,
    headless,
    ...(start.serve && { serve: start.serve }),
  });
  try {
    if (!(await waitForIndex(browser))) throw new Error('The extension did not build its index within ten seconds.');
    const page = await browser.newPage(start.url);
    if (report) await printReport(browser, page);
    else if (headless) await takePicture(page);
    else say(`Rest the pointer on an underlined phrase on ${start.url}. Close the window to end.`);
    if (!report) say(LOAD_IT);
    if (!headless) await browser.closed();
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
  const [argument] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
  const start = await openPage(argument, options.includes('--official'));
  try {
    await show(start, options.includes('--report'));
  } finally {
    start.close();
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
