// The extension in Chromium: loaded over CDP, with a page of it in a background tab to ask its interfaces.
import type { BrowserContext, CDPSession, Page as PlaywrightPage, Worker } from 'playwright-core';
import { type AnyFunction, extensionSource, readResult } from './remote.ts';
import { waitUntil } from './wait.ts';

export class ChromiumExtension {
  readonly origin: string;
  backstage: PlaywrightPage | undefined;
  #opening: Promise<PlaywrightPage> | undefined;
  #context: BrowserContext;
  #cdp: CDPSession;

  static async load(
    context: BrowserContext,
    cdp: CDPSession,
    { folder, inPrivate }: { folder: string; inPrivate: boolean },
  ): Promise<ChromiumExtension> {
    // Playwright's list of commands does not know this one.
    const load = cdp.send.bind(cdp) as unknown as (method: string, params: object) => Promise<{ id: string }>;
    const { id } = await load('Extensions.loadUnpacked', { path: folder, enableInIncognito: inPrivate });
    return new ChromiumExtension(context, cdp, `chrome-extension://${id}`);
  }

  /** It came with the browser's own start. */
  static async find(context: BrowserContext, cdp: CDPSession): Promise<ChromiumExtension> {
    const worker = await waitUntil('the worker of the extension', async () =>
      context.serviceWorkers().find((each) => each.url().startsWith('chrome-extension:')),
    );
    return new ChromiumExtension(context, cdp, `chrome-extension://${new URL(worker.url()).host}`);
  }

  private constructor(context: BrowserContext, cdp: CDPSession, origin: string) {
    this.#context = context;
    this.#cdp = cdp;
    this.origin = origin;
  }

  async evaluate<Result>(fn: AnyFunction, args: unknown[]): Promise<Result> {
    this.#opening ??= this.#openBackstage();
    const page = await this.#opening;
    return readResult<Result>(await page.evaluate(extensionSource(fn, args)));
  }

  /** The keys of a shortcut do not reach a browser without a window: its event is dispatched where it is heard. */
  async command(name: string): Promise<void> {
    // A sleeping worker wakes for a message.
    await this.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => {}), []);
    const worker = await waitUntil('the worker of the extension', async () => this.#worker());
    await worker.evaluate(dispatchCommand, name);
  }

  /** The menu is the window's own, and no driver sees it: its event is dispatched too. */
  async pressMenu(menuItemId: string, selectionText: string): Promise<void> {
    await this.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => {}), []);
    const worker = await waitUntil('the worker of the extension', async () => this.#worker());
    await worker.evaluate((info) => chrome.contextMenus.onClicked.dispatch(info), { menuItemId, selectionText });
  }

  /** The popup that opens is not needed: what is shown of it is opened as a tab. */
  async pressButton(page: PlaywrightPage): Promise<void> {
    const targets = async () => (await this.#cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
    const tab = (await targets()).findLast(({ type, url }) => type === 'tab' && url === page.url());
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    const send = this.#cdp.send.bind(this.#cdp) as unknown as (method: string, params: object) => Promise<void>;
    await send('Extensions.triggerAction', { id: new URL(this.origin).host, targetId: tab.targetId });
    const popup = await waitUntil('the popup', async () =>
      (await targets()).find(({ type, url }) => type === 'page' && url === `${this.origin}/popup.html`),
    );
    await this.#cdp.send('Target.closeTarget', { targetId: popup.targetId });
  }

  /** Playwright takes what is in such a window for a tab among the others. */
  async privatePage(url: string): Promise<PlaywrightPage> {
    const opened = this.#context.waitForEvent('page');
    await this.evaluate(async (url: string) => void (await chrome.windows.create({ incognito: true, url })), [url]);
    const page = await opened;
    await page.waitForURL(url);
    return page;
  }

  /** What the browser's own page does when its switches are turned. */
  async setAccess(change: 'addHostPermission' | 'removeHostPermission', pattern: string): Promise<void> {
    const page = await this.#context.newPage();
    await page.goto('chrome://extensions');
    const id = new URL(this.origin).host;
    await page.evaluate(([name, ...args]) => chrome.developerPrivate[name](...args), [change, id, pattern] as const);
    await page.close();
  }

  #worker(): Worker | undefined {
    return this.#context.serviceWorkers().find((worker) => worker.url().startsWith(this.origin));
  }

  /** Opened without taking the focus: tests ask the extension about the active tab. */
  async #openBackstage(): Promise<PlaywrightPage> {
    const url = `${this.origin}/options.html`;
    const known = this.#context.pages();
    await this.#cdp.send('Target.createTarget', { url, background: true });
    this.backstage = await waitUntil('the background tab of the extension', async () =>
      this.#context.pages().find((page) => !known.includes(page) && page.url() === url),
    );
    await this.backstage.waitForLoadState();
    return this.backstage;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the part of the extension's interface that is used here
declare const chrome: any;

async function dispatchCommand(name: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
}
