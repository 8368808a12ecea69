// A page, a frame and an element of Chromium.
import type { CDPSession, Locator, Frame as PlaywrightFrame, Page as PlaywrightPage } from 'playwright-core';
import type { Frame, Located, Media, Page, Remote } from './driver.ts';
import { isChecked, prepareToFill, textOf } from './elements.ts';
import { callSource, readResult } from './remote.ts';
import { isUnserved } from './serve.ts';
import { describeCall, waitUntil, within } from './wait.ts';

const LONG_PRESS = 900; // ms, more than any system's time for it
const ANSWER_WITHIN = 30_000; // ms, as long as Firefox is given in bidi.ts

class ChromiumPlace {
  protected frame: PlaywrightFrame;

  constructor(frame: PlaywrightFrame) {
    this.frame = frame;
  }

  url(): string {
    return this.frame.url();
  }

  async evaluate<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<Result> {
    return readResult(await this.#ask(callSource(fn, args), describeCall(fn, args)));
  }

  async run(script: string): Promise<void> {
    await this.#ask(`${script}\n;undefined`, 'a script');
  }

  /** Playwright itself waits for a document as long as the frame might get one. */
  #ask(source: string, what: string): Promise<unknown> {
    const where = () => (this.frame.isDetached() ? 'a frame that is gone' : this.frame.url());
    return within(ANSWER_WITHIN, () => `${what} in ${where()}`, this.frame.evaluate(source));
  }

  waitFor<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<NonNullable<Result>> {
    return waitUntil(describeCall(fn, args), () => this.evaluate(fn, ...args));
  }

  byRole(role: string, name?: string): Located {
    const exact = name === undefined ? {} : { name, exact: true };
    const all = this.frame.getByRole(role as Parameters<PlaywrightFrame['getByRole']>[0], exact);
    return located(all, this.frame.page());
  }
}

function located(all: Locator, page: PlaywrightPage): Located {
  const first = all.first();
  const timeout = { timeout: 10_000 };
  return {
    async centre() {
      await first.scrollIntoViewIfNeeded(timeout);
      const box = await first.boundingBox(timeout);
      if (!box) throw new Error(`not shown: ${all}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    click: () => first.click(timeout),
    async fill(text) {
      await first.evaluate(prepareToFill, undefined, timeout);
      if (text) await page.keyboard.type(text);
      else await page.keyboard.press('Delete');
    },
    checked: () => first.evaluate(isChecked, undefined, timeout),
    text: () => first.evaluate(textOf, undefined, timeout),
    count: () => all.count(),
  };
}

class ChromiumFrame extends ChromiumPlace implements Frame {
  async box() {
    if (this.frame.isDetached()) return null;
    // The frame may go while it is measured.
    const element = await this.frame.frameElement().catch(() => null);
    return (await element?.boundingBox().catch(() => null)) ?? null;
  }
}

type Nullable<T> = { [key in keyof T]: T[key] | null };

export class ChromiumPage extends ChromiumPlace implements Page {
  static #known = new WeakMap<PlaywrightPage, ChromiumPage>();

  /** The same page each time, with what it has said so far. */
  static of(page: PlaywrightPage): ChromiumPage {
    const known = ChromiumPage.#known.get(page) ?? new ChromiumPage(page);
    ChromiumPage.#known.set(page, known);
    return known;
  }

  raw: { page: PlaywrightPage };
  #page: PlaywrightPage;
  #errors: string[] = [];
  #touch: Promise<CDPSession> | undefined;

  private constructor(page: PlaywrightPage) {
    super(page.mainFrame());
    this.#page = page;
    this.raw = { page };
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      // A failed request is in the request log; Firefox says nothing of it here.
      const failedLoad = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !failedLoad) this.#errors.push(message.text());
    });
  }

  async goto(url: string) {
    await this.#page.goto(url);
    if (await this.evaluate(isUnserved)) throw new Error(`nothing is served at ${url}`);
  }

  async reload() {
    await this.#page.reload();
  }

  close() {
    return this.#page.close();
  }

  bringToFront() {
    return this.#page.bringToFront();
  }

  hover(x: number, y: number) {
    return this.#page.mouse.move(x, y, { steps: 6 });
  }

  async click(x: number, y: number) {
    await this.hover(x, y);
    await this.#page.mouse.click(x, y);
  }

  /** Over CDP: Playwright's own tap wants a context that is a touch device from the start. */
  async tap(x: number, y: number) {
    const session = await this.#fingers();
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** A gesture: single events, however far apart, make a tap. */
  async longPress(x: number, y: number) {
    const session = await this.#fingers();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await session.send('Input.synthesizeTapGesture', { x, y, duration: LONG_PRESS, gestureSourceType: 'touch' });
  }

  #fingers(): Promise<CDPSession> {
    this.#touch ??= this.#page.context().newCDPSession(this.#page);
    return this.#touch;
  }

  key(name: string) {
    return this.#page.keyboard.press(name);
  }

  async holding<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
    await this.#page.keyboard.down(name);
    try {
      return await run();
    } finally {
      await this.#page.keyboard.up(name);
    }
  }

  type(text: string) {
    return this.#page.keyboard.type(text);
  }

  wheel(dx: number, dy: number) {
    return this.#page.mouse.wheel(dx, dy);
  }

  async screenshot(file: string) {
    await this.#page.screenshot({ path: file });
  }

  setViewport(width: number, height: number) {
    return this.#page.setViewportSize({ width, height });
  }

  emulate({ colorScheme = null, contrast = null, forcedColors = null, reducedMotion = null, print }: Nullable<Media>) {
    return this.#page.emulateMedia({
      colorScheme,
      contrast,
      forcedColors,
      reducedMotion,
      media: print ? 'print' : null,
    });
  }

  consoleErrors() {
    return [...this.#errors];
  }

  async frames(): Promise<Frame[]> {
    const main = this.#page.mainFrame();
    const own = this.#page.frames().filter((frame) => frame !== main && frame.url().startsWith('chrome-extension:'));
    return own.map((frame) => new ChromiumFrame(frame));
  }

  card(): Promise<Frame> {
    return waitUntil('a frame of the extension, loaded', async () => {
      const [frame] = await this.frames();
      return (await frame?.evaluate(() => document.readyState === 'complete')) && frame;
    }) as Promise<Frame>;
  }
}
