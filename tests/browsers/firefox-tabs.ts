// The tabs of Firefox: opens them, hears of those that others open, hands each what its documents say.
import type { Bidi } from './bidi.ts';
import type { Size } from './driver.ts';
import type { Tree } from './firefox-frame.ts';
import { FirefoxPage } from './firefox-page.ts';
import type { FirefoxWindow } from './firefox-window.ts';

type Created = { context: string; parent: string | null; url: string };
/** `reuseFirst`: the first page is Firefox's own first tab, so that a reader's window shows no empty one. */
type Options = { viewport: Size | null; reuseFirst: boolean };
type Moved = { context: string; url: string };
type Entry = { level: string; text: string | null; source: { context?: string } };

const MOVES = [
  'browsingContext.navigationCommitted',
  'browsingContext.fragmentNavigated',
  'browsingContext.historyUpdated',
  'browsingContext.load',
];

export class FirefoxTabs {
  #bidi: Bidi;
  #window: FirefoxWindow;
  #options: Options;
  #pages = new Map<string, FirefoxPage>();
  #parents = new Map<string, string>();
  /** Firefox's own first tab, and the one behind. */
  #apart = new Set<FirefoxPage>();

  static async open(bidi: Bidi, window: FirefoxWindow, options: Options): Promise<FirefoxTabs> {
    const tabs = new FirefoxTabs(bidi, window, options);
    bidi.on('browsingContext.contextCreated', (params) => tabs.#created(params as Created));
    bidi.on('browsingContext.contextDestroyed', ({ context }) => tabs.#pages.delete(context as string));
    for (const move of MOVES) bidi.on(move, (params) => tabs.#moved(params as Moved));
    bidi.on('log.entryAdded', (params) => tabs.#said(params as Entry));
    const events = ['browsingContext.contextCreated', 'browsingContext.contextDestroyed', ...MOVES, 'log.entryAdded'];
    // The tabs that are there already are told as created.
    await bidi.send('session.subscribe', { events });
    for (const page of tabs.#pages.values()) tabs.#apart.add(page);
    return tabs;
  }

  private constructor(bidi: Bidi, window: FirefoxWindow, options: Options) {
    this.#bidi = bidi;
    this.#window = window;
    this.#options = options;
  }

  /** Asked, not remembered: of some tabs BiDi does not tell that they are created (a link from an extension's page). */
  async all(): Promise<FirefoxPage[]> {
    const { contexts } = await this.#bidi.send<{ contexts: Tree[] }>('browsingContext.getTree', { maxDepth: 0 });
    const pages = contexts.map(({ context, url }) => {
      const page = this.#page(context);
      page.moved(url);
      return page;
    });
    return pages.filter((page) => !this.#apart.has(page));
  }

  async create(): Promise<FirefoxPage> {
    const [first] = this.#options.reuseFirst ? this.#apart : [];
    this.#options.reuseFirst = false;
    if (!first) return this.#create(false);
    this.#apart.delete(first);
    return first;
  }

  /** Without taking the focus: tests ask the extension about the active tab. */
  async createBehind(): Promise<FirefoxPage> {
    const page = await this.#create(true);
    this.#apart.add(page);
    return page;
  }

  async #create(background: boolean): Promise<FirefoxPage> {
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background,
    });
    const page = this.#page(context);
    const { viewport } = this.#options;
    // A tab behind has nothing to lay out: asking takes a second.
    if (viewport && !background) await page.setViewport(viewport.width, viewport.height);
    return page;
  }

  #created({ context, parent, url }: Created) {
    if (parent) this.#parents.set(context, parent);
    else this.#page(context).moved(url);
  }

  #moved({ context, url }: Moved) {
    if (!this.#parents.has(context)) this.#page(context).moved(url);
  }

  #page(context: string): FirefoxPage {
    const page = this.#pages.get(context) ?? new FirefoxPage(this.#bidi, context, this.#window);
    this.#pages.set(context, page);
    return page;
  }

  /** What a frame says is said of its tab. */
  #said({ level, text, source }: Entry) {
    if (level !== 'error' || !source.context) return;
    let context = source.context;
    for (let parent = this.#parents.get(context); parent; parent = this.#parents.get(context)) context = parent;
    this.#page(context).failed(text ?? '');
  }
}
