// A tab of Firefox.
import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi.ts';
import type { Frame, Media, Page, Point } from './driver.ts';
import { FirefoxFrame, type Tree } from './firefox-frame.ts';
import { pressKeys, typeText } from './firefox-keys.ts';
import { FirefoxPlace } from './firefox-place.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { isUnserved } from './serve.ts';
import { waitUntil } from './wait.ts';

const STEPS = 6;

// biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no types here
declare const gBrowser: any;

export class FirefoxPage extends FirefoxPlace implements Page {
  raw: { context: string };
  #window: FirefoxWindow;
  #errors: string[] = [];
  #pointer: Point = { x: 0, y: 0 };
  #url = 'about:blank';

  constructor(bidi: Bidi, context: string, window: FirefoxWindow) {
    super(bidi, context);
    this.#window = window;
    this.raw = { context };
  }

  url() {
    return this.#url;
  }

  /** Told by the browser, which hears of every navigation. */
  moved(url: string) {
    this.#url = url;
  }

  failed(error: string) {
    this.#errors.push(error);
  }

  hands() {
    return this;
  }

  async origin() {
    return { x: 0, y: 0 };
  }

  async goto(url: string) {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
    this.#url = url;
    if (await this.evaluate(isUnserved)) throw new Error(`nothing is served at ${url}`);
  }

  async reload() {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async close() {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  async bringToFront() {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async hover(x: number, y: number) {
    const from = this.#pointer;
    const moves = Array.from({ length: STEPS }, (_, index) => {
      const part = (index + 1) / STEPS;
      return { type: 'pointerMove', x: from.x + (x - from.x) * part, y: from.y + (y - from.y) * part };
    });
    this.#pointer = { x, y };
    await this.#act(mouse(moves));
  }

  async click(x: number, y: number) {
    await this.hover(x, y);
    await this.#act(mouse(PRESS));
  }

  /** A finger's events do not find their way into a frame by themselves, as the mouse's do. */
  async tap(x: number, y: number) {
    let place: { context: string; at: Point } = { context: this.context, at: { x, y } };
    for (const frame of await this.#frames()) {
      const box = await frame.box();
      if (!box || x < box.x || y < box.y || x >= box.x + box.width || y >= box.y + box.height) continue;
      const origin = await frame.origin();
      place = { context: frame.context, at: { x: x - origin.x, y: y - origin.y } };
    }
    const actions = [{ type: 'pointerMove', ...place.at }, ...PRESS];
    await this.#act({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }, place.context);
  }

  async longPress(): Promise<never> {
    throw new Error('Firefox takes a driven finger for no long press: see limits.ts');
  }

  async key(name: string) {
    await this.#act({ type: 'key', id: 'keys', actions: pressKeys(name) });
  }

  async holding<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
    const [down, up] = pressKeys(name);
    await this.#act({ type: 'key', id: 'keys', actions: [down] });
    try {
      return await run();
    } finally {
      await this.#act({ type: 'key', id: 'keys', actions: [up] });
    }
  }

  async type(text: string) {
    await this.#act({ type: 'key', id: 'keys', actions: typeText(text) });
  }

  async wheel(dx: number, dy: number) {
    const { x, y } = this.#pointer;
    const scroll = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: dx, deltaY: dy };
    await this.#act({ type: 'wheel', id: 'wheel', actions: [scroll] });
  }

  async screenshot(file: string) {
    await this.#show();
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      origin: 'viewport',
    });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async setViewport(width: number, height: number) {
    await this.bidi.send('browsingContext.setViewport', { context: this.context, viewport: { width, height } });
    // A move from outside would be refused.
    this.#pointer = { x: Math.min(this.#pointer.x, width - 1), y: Math.min(this.#pointer.y, height - 1) };
  }

  /** BiDi has no command for it: what the developer tools do, in Firefox's own window. */
  async emulate({ colorScheme, forcedColors, reducedMotion, print = false }: Media) {
    await this.bringToFront();
    await this.#window.evaluate(
      (scheme, forced, motion, medium) => {
        const { browsingContext } = gBrowser.selectedBrowser;
        browsingContext.prefersColorSchemeOverride = scheme;
        browsingContext.forcedColorsOverride = forced;
        browsingContext.prefersReducedMotionOverride = motion;
        browsingContext.mediumOverride = medium;
      },
      colorScheme ?? 'none',
      forcedColors ?? 'none',
      reducedMotion ?? 'none',
      print ? 'print' : '',
    );
    await this.waitFor((printed) => matchMedia('print').matches === printed, print);
    if (!colorScheme) return;
    await this.waitFor((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme);
  }

  consoleErrors() {
    return [...this.#errors];
  }

  async frames(): Promise<Frame[]> {
    return this.#frames();
  }

  card(): Promise<Frame> {
    return waitUntil('a frame of the extension, loaded', async () => {
      const [frame] = await this.frames();
      return (await frame?.evaluate(() => document.readyState === 'complete')) && frame;
    }) as Promise<Frame>;
  }

  async #frames(): Promise<FirefoxFrame[]> {
    const { contexts } = await this.bidi.send<{ contexts: Tree[] }>('browsingContext.getTree', { root: this.context });
    const below = (parent: FirefoxPlace, children: Tree[]): FirefoxFrame[] =>
      children.flatMap((child) => {
        const frame = new FirefoxFrame(this.bidi, child, parent, this);
        return [frame, ...below(frame, child.children)];
      });
    const all = below(this, contexts[0]?.children ?? []);
    return all.filter((frame) => frame.url().startsWith('moz-extension:'));
  }

  async #act(source: object, context = this.context) {
    await this.#show();
    await this.bidi.send('input.performActions', { context, actions: [source] });
  }

  /** A tab behind another gets no input and is not painted. */
  async #show() {
    const hidden = await this.evaluate(() => document.visibilityState === 'hidden');
    if (hidden) await this.bringToFront();
  }
}

const PRESS = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

const mouse = (actions: object[]) => ({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
