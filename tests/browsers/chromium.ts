// Chromium, driven by Playwright; the extension is loaded over CDP, which branded Chrome allows too.
import path from 'node:path';
import { type BrowserContext, chromium, type Page as PlaywrightPage } from 'playwright-core';
import { ChromiumExtension } from './chromium-extension.ts';
import { ChromiumPage } from './chromium-page.ts';
import { textOfPanel } from './chromium-panel.ts';
import type { Browser, LaunchOptions, Remote } from './driver.ts';
import { findChromium } from './find.ts';
import './leftovers.ts';
import { keepInProfile } from './chromium-profile.ts';
import { answerFor, isWeb, staysHere } from './serve.ts';
import { missing } from './wait.ts';

/** Nothing leaves the machine, were a request to slip past the routing. */
const offline = (hosts: readonly string[]) => {
  const here = hosts.map((host) => `MAP ${host} 127.0.0.1, `).join('');
  return `--host-resolver-rules=${here}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
};

export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or set CHROME_PATH to its program');
  const { headless = true, viewport = headless ? { width: 1280, height: 800 } : null, serve, hosts = [] } = options;
  const { extension, installed = 'now', profile } = options;
  if (installed === 'before' && profile && extension) keepInProfile(profile, path.resolve(extension));
  // With '' Playwright makes a temporary profile and removes it, whatever happens.
  const context = await chromium.launchPersistentContext(profile ?? '', {
    executablePath,
    headless,
    viewport,
    // Playwright's own handlers end the browser and leave this process running; leftovers.ts ends both.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...['--enable-unsafe-extension-debugging', '--lang=en-US'],
      ...(installed === 'toStay' ? [`--load-extension=${path.resolve(extension ?? missing())}`] : []),
      ...(serve ? [offline(hosts)] : []),
      ...(hosts.length > 0 ? ['--ignore-certificate-errors'] : []),
    ],
  });
  try {
    return await prepare(context, options);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function prepare(context: BrowserContext, options: LaunchOptions): Promise<Browser> {
  const { extension: folder, serve, headless = true, installed = 'now', inPrivate = false } = options;
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this context');
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const requests = watchRequests(context);
  if (serve) {
    await route(context, serve, options.hosts);
    context.on('page', askAgain);
  }
  const cdp = await browser.newBrowserCDPSession();
  if (options.before) await (await context.newPage()).goto(options.before);
  const install = (folder: string) =>
    installed === 'now'
      ? ChromiumExtension.load(context, cdp, { folder: path.resolve(folder), inPrivate })
      : ChromiumExtension.find(context, cdp);
  const extension = folder === null ? undefined : await install(folder);
  const loaded = () => extension ?? missing();
  const { origin = '' } = extension ?? {};

  // In a reader's window the empty first tab is used; without one it stays, so that a test never closes the last tab.
  const [first] = context.pages();
  let unused = headless ? undefined : first;
  const newPage = async (url?: string) => {
    const page = ChromiumPage.of(unused ?? (await context.newPage()));
    unused = undefined;
    if (url) await page.goto(url);
    return page;
  };

  return {
    name: 'chromium',
    version: browser.version(),
    extensionOrigin: origin,
    newPage,
    privatePage: async (url) => ChromiumPage.of(await loaded().privatePage(url)),
    extensionPage: (file) => newPage(`${origin}/${file}`),
    pages: async () => {
      const apart = [extension?.backstage, unused, headless && first];
      return context.pages().flatMap((page) => (apart.includes(page) ? [] : [ChromiumPage.of(page)]));
    },
    evaluateInExtension: <Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args) =>
      loaded().evaluate<Result>(fn, args),
    command: (name) => loaded().command(name),
    pressMenu: (item, selectionText) => loaded().pressMenu(item, selectionText),
    panelText: () => textOfPanel(cdp, origin),
    pressButton: (page) => loaded().pressButton(page.raw.page as PlaywrightPage),
    giveAccess: (pattern) => loaded().setAccess('addHostPermission', pattern),
    takeAccess: (pattern) => loaded().setAccess('removeHostPermission', pattern),
    refuseAccess: () => Promise.reject(new Error('no driver sees the question: limits.ts, permissionPrompt')),
    requests: () => [...requests],
    close: () => context.close(),
    kill: async () => {
      // No answer comes to that.
      void cdp.send('Browser.crash').catch(() => undefined);
      await ended;
    },
    closed: () => ended,
    raw: { context, cdp },
  };
}

/** Pages, frames and workers, the extension's too. */
function watchRequests(context: BrowserContext): string[] {
  const requests: string[] = [];
  const note = (url: string) => isWeb(url) && requests.push(url);
  const watch = (page: PlaywrightPage) => {
    // Errors are kept from the start.
    ChromiumPage.of(page);
    page.on('websocket', (socket) => note(socket.url()));
  };
  context.on('request', (request) => note(request.url()));
  context.on('page', watch);
  context.pages().forEach(watch);
  return requests;
}

/** A tab that the extension opens asks for its page before Playwright can answer, and shows an error. */
async function askAgain(page: PlaywrightPage): Promise<void> {
  try {
    await page.waitForLoadState();
    if (page.url().startsWith('chrome-error:')) await page.reload();
  } catch {
    // Closed in the meantime.
  }
}

async function route(
  context: BrowserContext,
  serve: NonNullable<LaunchOptions['serve']>,
  hosts: LaunchOptions['hosts'],
): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    if (staysHere(url, hosts)) return route.continue();
    // A page may be gone before its answer comes.
    await route.fulfill(answerFor(url, serve)).catch(() => {});
  });
}
