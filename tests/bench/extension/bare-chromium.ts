/**
 * Chromium with nothing attached to the frames of its pages. Playwright attaches itself to each of them and holds it up
 * until it has; a card, which is such a frame, would take many times as long as a reader's.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Remote } from '../../browsers/driver.ts';
import { findChromium } from '../../browsers/find.ts';
import { atExit, removeFolder } from '../../browsers/leftovers.ts';
import { callSource, readResult } from '../../browsers/remote.ts';
import { answerFor } from '../../browsers/serve.ts';
import { waitUntil } from '../../browsers/wait.ts';
import { serve } from '../page/serve.ts';
import { Cdp } from './cdp.ts';

const FLAGS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--window-size=1280,800',
  '--lang=en-US',
  // Nothing leaves the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // As the driver does: Chromium's own protection does not work for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export class Tab {
  readonly #cdp: Cdp;
  readonly #session: string;

  constructor(cdp: Cdp, session: string) {
    this.#cdp = cdp;
    this.#session = session;
  }

  send<Result>(method: string, params: object = {}): Promise<Result> {
    return this.#cdp.send(method, params, this.#session);
  }

  async evaluate<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<Result> {
    const { result, exceptionDetails } = await this.send<{ result: { value: unknown }; exceptionDetails?: object }>(
      'Runtime.evaluate',
      { expression: callSource(fn, args), awaitPromise: true, returnByValue: true },
    );
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return readResult<Result>(result.value);
  }

  waitFor<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<NonNullable<Result>> {
    return waitUntil(String(fn), () => this.evaluate(fn, ...args));
  }

  slowDown(rate: number): Promise<object> {
    return this.send('Emulation.setCPUThrottlingRate', { rate });
  }

  async goto(url: string): Promise<void> {
    await this.send('Page.navigate', { url });
    await this.send('Page.bringToFront');
    await this.waitFor((wanted: string) => location.href === wanted && document.readyState === 'complete', url);
  }

  /** In one step. */
  movePointer({ x, y }: { x: number; y: number }): Promise<object> {
    return this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }
}

export class BareChromium {
  readonly #cdp: Cdp;
  readonly #end: () => Promise<void>;
  readonly origin: string;

  static async start(extension: string): Promise<BareChromium> {
    const program = findChromium();
    if (!program) throw new Error('No Chromium found: install one, or set CHROME_PATH to its program');
    const profile = mkdtempSync(path.join(tmpdir(), 'tifa-chromium-'));
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
    const end = endOf(child, profile);
    try {
      const port = path.join(profile, 'DevToolsActivePort');
      const [number, address] = await waitUntil('Chromium', async () =>
        existsSync(port) ? readFileSync(port, 'utf8').split('\n') : undefined,
      );
      const cdp = await Cdp.connect(`ws://127.0.0.1:${number}${address}`);
      const { id } = await cdp.send<{ id: string }>('Extensions.loadUnpacked', { path: path.resolve(extension) });
      return new BareChromium(cdp, `chrome-extension://${id}`, end);
    } catch (error) {
      await end();
      throw error;
    }
  }

  private constructor(cdp: Cdp, origin: string, end: () => Promise<void>) {
    this.#cdp = cdp;
    this.origin = origin;
    this.#end = end;
    cdp.on('Fetch.requestPaused', async ({ requestId, request }, session) => {
      const { status, headers, body } = answerFor((request as { url: string }).url, serve);
      const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
      const answer = { requestId, responseCode: status, responseHeaders, body: body.toString('base64') };
      // A page may be gone before its answer comes.
      await cdp.send('Fetch.fulfillRequest', answer, session).catch(() => undefined);
    });
  }

  async newTab(url = 'about:blank'): Promise<Tab> {
    const { targetId } = await this.#cdp.send<{ targetId: string }>('Target.createTarget', { url });
    const tab = await this.#attach(targetId);
    await tab.send('Fetch.enable', { patterns: [{ urlPattern: 'http*' }] });
    return tab;
  }

  /** In the frame at an address that ends so, attached only for as long as it takes; undefined where there is none. */
  async inFrame<Result>(ending: string, fn: Remote<[], Result>): Promise<Result | undefined> {
    const { targetInfos } = await this.#cdp.send<{ targetInfos: { targetId: string; url: string }[] }>(
      'Target.getTargets',
      { filter: [{ type: 'iframe' }] },
    );
    const target = targetInfos.find(({ url }) => url.endsWith(ending));
    return target && (await this.#attach(target.targetId)).evaluate(fn);
  }

  async #attach(targetId: string): Promise<Tab> {
    const { sessionId } = await this.#cdp.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return new Tab(this.#cdp, sessionId);
  }

  close(): Promise<void> {
    return this.#end();
  }
}

function endOf(child: ChildProcess, profile: string): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const forget = atExit(() => {
    child.kill('SIGKILL');
    removeFolder(profile);
  });
  return async () => {
    child.kill('SIGKILL');
    await ended;
    forget();
    removeFolder(profile);
  };
}
