// Firefox as it is installed, driven by WebDriver BiDi.
import { Bidi } from './bidi.ts';
import type { Browser, LaunchOptions, Remote } from './driver.ts';
import { findFirefox } from './find.ts';
import { installInFirefox, readId } from './firefox-install.ts';
import { watchNetwork } from './firefox-network.ts';
import { preferencesFor } from './firefox-preferences.ts';
import { startFirefox } from './firefox-process.ts';
import { FirefoxTabs } from './firefox-tabs.ts';
import { evaluateIn, FirefoxWindow } from './firefox-window.ts';
import { extensionSource } from './remote.ts';
import { missing, waitUntil } from './wait.ts';

/** Fixed, so that a kept profile finds its data again. */
const UUID = '5a1c4f2e-7d3b-4e86-9b0a-3c2d1e0f4a5b';

export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const program = findFirefox();
  if (!program) throw new Error('No Firefox found: install one, or set FIREFOX_PATH to its program');
  const { headless = true, profile, serve, extension, hosts = [] } = options;
  const id = extension === null ? '' : readId(extension);
  const preferences = preferencesFor({ id, uuid: UUID, offline: Boolean(serve), headless, hosts });
  const running = await startFirefox(program, { headless, preferences, profile });
  try {
    const bidi = await Bidi.connect(running.address, { acceptInsecureCerts: hosts.length > 0 });
    const close = async () => {
      // The connection may be cut before the answer comes.
      await bidi.send('browser.close').catch(() => {});
      await running.stop();
    };
    const kill = async () => {
      running.kill();
      await running.stop();
    };
    return { ...(await prepare(bidi, options, id)), close, kill, closed: () => running.ended };
  } catch (error) {
    running.kill();
    await running.stop();
    throw error;
  }
}

async function prepare(
  bidi: Bidi,
  options: LaunchOptions,
  id: string,
): Promise<Omit<Browser, 'close' | 'closed' | 'kill'>> {
  const {
    extension,
    headless = true,
    serve,
    hosts,
    viewport = headless ? { width: 1280, height: 800 } : null,
  } = options;
  const window = await FirefoxWindow.open(bidi);
  const requests: string[] = [];
  await watchNetwork(bidi, window, { serve, hosts, note: (url) => requests.push(url) });
  const tabs = await FirefoxTabs.open(bidi, window, { viewport, reuseFirst: !headless });
  if (options.before) await (await tabs.create()).goto(options.before);
  await installInFirefox(bidi, window, options);
  const extensionOrigin = extension === null ? '' : `moz-extension://${UUID}`;

  const newPage = async (url?: string) => {
    const page = await tabs.create();
    if (url) await page.goto(url);
    return page;
  };
  const openBackstage = async () => {
    if (extension === null) missing();
    const page = await tabs.createBehind();
    await page.goto(`${extensionOrigin}/options.html`);
    return page.context;
  };
  let backstage: Promise<string> | undefined;
  const evaluateInExtension = async <Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args) => {
    backstage ??= openBackstage();
    return evaluateIn<Result>(bidi, await backstage, extensionSource(fn, args));
  };

  return {
    name: 'firefox',
    version: await window.evaluate(() => navigator.userAgent.replace(/.*Firefox\//, '')),
    extensionOrigin,
    newPage,
    privatePage: async (url) => {
      await evaluateInExtension(async (address: string) => {
        // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
        await (globalThis as any).browser.windows.create({ incognito: true, url: address });
      }, url);
      return waitUntil(`the private page ${url}`, async () => (await tabs.all()).find((page) => page.url() === url));
    },
    extensionPage: (file) => newPage(`${extensionOrigin}/${file}`),
    pages: () => tabs.all(),
    evaluateInExtension,
    command: (name) => window.evaluate(pressShortcut, id, name),
    pressMenu: (item, selectionText) => window.evaluate(pressMenu, id, item, selectionText),
    panelText: () => window.evaluate(textOfSidebar),
    pressButton: (page) => window.evaluate(pressButton, id, page.url()),
    giveAccess: (pattern) => window.evaluate(setAccess, id, 'add', pattern),
    takeAccess: (pattern) => window.evaluate(setAccess, id, 'remove', pattern),
    refuseAccess: () => window.evaluate(refuseAccess),
    requests: () => [...requests],
    raw: { bidi },
  };
}

/** Runs in Firefox's own window. The sidebar is in a process of its own: what is in it has to be asked for there. */
function textOfSidebar(): Promise<string | undefined> | undefined {
  const frame = document.getElementById('sidebar') as HTMLIFrameElement | null;
  const panel = frame?.contentDocument?.getElementById('webext-panels-browser');
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no types here
  const manager = (panel as any)?.messageManager;
  if (!manager) return undefined;
  const name = `tests:text:${Math.random()}`;
  return new Promise((resolve) => {
    manager.addMessageListener(name, ({ data }: { data: string }) => resolve(data));
    manager.loadFrameScript(`data:,sendAsyncMessage('${name}', content.document.body.innerText)`, false);
  });
}

// biome-ignore-start lint/suspicious/noExplicitAny: Firefox's internals have no types here
declare const WebExtensionPolicy: any;
declare const ChromeUtils: any;
declare const gBrowser: any;
declare const Services: any;
declare const PopupNotifications: any;
// biome-ignore-end lint/suspicious/noExplicitAny: Firefox's internals have no types here

/** Runs in Firefox's own window: the function that the shortcut's key calls. */
function pressShortcut(id: string, name: string): void {
  WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(name);
}

/** Runs there too: what an item of the context menu calls. */
function pressMenu(id: string, menuItemId: string, selectionText: string): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.emit('webext-menu-menuitem-click', { menuItemId, selectionText, modifiers: [] }, gBrowser.selectedTab);
}

/** Runs there too: what the toolbar's button does for the tab in front before the popup opens. */
function pressButton(id: string, url: string): void {
  const tab = gBrowser.tabs.findLast((each: { linkedBrowser: { currentURI: { spec: string } } }) => {
    return each.linkedBrowser.currentURI.spec === url;
  });
  if (!tab) throw new Error(`no tab shows ${url}`);
  WebExtensionPolicy.getByID(id).extension.tabManager.addActiveTabPermission(tab);
}

/** Runs there too: what the page of add-ons does when a switch of its permissions is turned. */
async function setAccess(id: string, change: 'add' | 'remove', pattern: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const wanted = { permissions: [], origins: [pattern], data_collection: [] };
  await ExtensionPermissions[change](id, wanted, WebExtensionPolicy.getByID(id).extension);
}

/** Runs there too: the button of the question is pressed as soon as it is there and answers. */
function refuseAccess(): void {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true);
  Services.prefs.setIntPref('security.notification_enable_delay', 0);
  PopupNotifications.panel.addEventListener(
    'popupshown',
    () => {
      PopupNotifications.panel.firstElementChild.secondaryButton.click();
      Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
    },
    { once: true },
  );
}
