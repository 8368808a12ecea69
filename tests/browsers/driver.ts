// The browser as end-to-end tests see it: written against once, run in Chromium and in Firefox.
// What one of the two cannot do stands in limits.ts.
import type { BrowserContext, CDPSession, Page as PlaywrightPage } from 'playwright-core';
import type { Bidi } from './bidi.ts';
import { waitUntil } from './wait.ts';

export type BrowserName = 'chromium' | 'firefox';
export type Box = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
export type Served = { status?: number; type?: string; body: string | Uint8Array; headers?: Record<string, string> };

export type LaunchOptions = {
  browser: BrowserName;
  /** Absolute folder of the built extension: .output/chrome-mv3 or .output/firefox-mv3; null = a browser without it. */
  extension: string | null;
  /** Answers every http(s) request but those to http://127.0.0.1; undefined = 404. Without it: online. */
  serve?: ((url: string) => Served | undefined) | undefined;
  /** Names of hosts that lead to this machine instead, where a test runs a server of its own, whatever its certificate. */
  hosts?: readonly string[] | undefined;
  /** Without a window; so it is unless told otherwise. */
  headless?: boolean | undefined;
  /** A folder that is kept; without it a temporary one is made and removed. */
  profile?: string | undefined;
  /** null = as large as the window. */
  viewport?: Size | null | undefined;
  /** How it comes there: for this start alone (so it is unless told otherwise), to stay in the profile, or it stayed. */
  installed?: 'now' | 'toStay' | 'before' | undefined;
  /** The reader lets it into private windows; not with one that stays. */
  inPrivate?: boolean | undefined;
  /** A page that is open before the extension is installed. */
  before?: string | undefined;
  /** Leaves the page open that the extension opens when it is installed. */
  welcome?: boolean | undefined;
};

/** What readers ask of every page in their system's settings, and whether it is being printed. */
export type Media = {
  colorScheme?: 'light' | 'dark' | undefined;
  contrast?: 'more' | undefined;
  forcedColors?: 'active' | undefined;
  reducedMotion?: 'reduce' | undefined;
  print?: boolean | undefined;
};

/** Runs in the browser: its source is sent, so it sees its arguments (JSON) and globals, nothing else. */
// biome-ignore lint/suspicious/noExplicitAny: any parameter list must fit
export type Remote<Args extends any[], Result> = (...args: Args) => Result | Promise<Result>;

/** Something with a document: a page, or a frame of the extension in it. */
export interface Place {
  url(): string;
  /** In the document's own world. Result and arguments travel as JSON. */
  evaluate<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<Result>;
  /** Runs the source of a script, whatever the page's policy says (axe-core, for one). */
  run(script: string): Promise<void>;
  /** Asks until the answer is truthy and returns it; after 10 s an error that says what was waited for. */
  waitFor<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<NonNullable<Result>>;
  /** By role and exact accessible name, through the accessibility tree. Looked up at each use, waiting up to 10 s. */
  byRole(role: string, name?: string): Located;
}

export interface Located {
  /** In the viewport of the page, also for an element in a frame. */
  centre(): Promise<Point>;
  click(): Promise<void>;
  /** Focus, select all, type: real input events. */
  fill(text: string): Promise<void>;
  /** Of a checkbox, radio button or switch. */
  checked(): Promise<boolean>;
  /** What is written on it, or in it (fields). */
  text(): Promise<string>;
  /** How many there are now, without waiting. */
  count(): Promise<number>;
}

export interface Frame extends Place {
  /** The frame's border box in the page's viewport; null if it is not there or not shown. */
  box(): Promise<Box | null>;
}

export interface Page extends Place {
  /** Until the page is loaded; an error if nothing is served there. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  bringToFront(): Promise<void>;
  /** A real pointer, moved in several steps from where it was. */
  hover(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** A finger. */
  tap(x: number, y: number): Promise<void>;
  /** A finger that stays longer than a tap; where limits.ts allows it. */
  longPress(x: number, y: number): Promise<void>;
  /** 'Escape', 'Tab', 'ArrowDown', 'KeyJ', 'a', with modifiers 'Alt+KeyJ', 'Control+Shift+End'. */
  key(name: string): Promise<void>;
  /** `run` while a key is held down. */
  holding<Result>(name: string, run: () => Promise<Result>): Promise<Result>;
  type(text: string): Promise<void>;
  /** At the place where the pointer is. */
  wheel(dx: number, dy: number): Promise<void>;
  /** PNG of the viewport. */
  screenshot(file: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** What is left out is as the browser has it. */
  emulate(media: Media): Promise<void>;
  /** console.error and uncaught exceptions so far: the page's, content scripts', frames'. */
  consoleErrors(): string[];
  /** The extension's frames in this page. */
  frames(): Promise<Frame[]>;
  /** The first of them, loaded; waited for. */
  card(): Promise<Frame>;
  /** Past this interface: a Playwright page, or the id of a BiDi browsing context. */
  raw: { page?: PlaywrightPage; context?: string };
}

export interface Browser {
  name: BrowserName;
  version: string;
  /** chrome-extension://… or moz-extension://…, without a slash at the end. */
  extensionOrigin: string;
  newPage(url?: string): Promise<Page>;
  /** In a private window of its own (LaunchOptions: inPrivate). */
  privatePage(url: string): Promise<Page>;
  /** A page of the extension in a tab: 'options.html'. */
  extensionPage(path: string): Promise<Page>;
  /** Every open tab, those that the extension opened too. */
  pages(): Promise<Page[]>;
  /** In a page of the extension, kept in a background tab; `browser` is there in Chromium too. */
  evaluateInExtension<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<Result>;
  /** Every address asked for so far: by pages, frames, the extension's pages and its background; not files of its own. */
  requests(): string[];
  /** What is written in the browser's own side panel; undefined while it is closed. */
  panelText(): Promise<string | undefined>;
  /** As if the keys of a manifest's command had been pressed: they do not reach it in a browser without a window. */
  command(name: string): Promise<void>;
  /** As if an item of the context menu had been chosen, over a selection (limits.ts: contextMenu). */
  pressMenu(item: string, selectionText: string): Promise<void>;
  /** As if the toolbar's button had been pressed on this page: until it is left the extension knows its address. */
  pressButton(page: Page): Promise<void>;
  /** In the browser's own settings of the extension: what it may read, as patterns. */
  giveAccess(pattern: string): Promise<void>;
  takeAccess(pattern: string): Promise<void>;
  /** Has the browser ask before it grants access, and refuses when it does (limits.ts: permissionPrompt). */
  refuseAccess(): Promise<void>;
  close(): Promise<void>;
  /** At once, without a word to its pages, as when the machine loses its power. */
  kill(): Promise<void>;
  /** Resolves when the browser has ended, by close() or by its reader. */
  closed(): Promise<void>;
  /** Past this interface: Playwright's context and a CDP session of the browser, or the BiDi connection. */
  raw: { context?: BrowserContext; cdp?: CDPSession; bidi?: Bidi };
}

export async function launch(options: LaunchOptions): Promise<Browser> {
  const browser =
    options.browser === 'firefox'
      ? await (await import('./firefox.ts')).launchFirefox(options)
      : await (await import('./chromium.ts')).launchChromium(options);
  if (options.extension === null || options.installed === 'before') return browser;
  try {
    const welcome = await waitUntil('the welcome page', async () =>
      (await browser.pages()).find((page) => page.url().endsWith('/welcome.html')),
    );
    if (!options.welcome) await welcome.close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
