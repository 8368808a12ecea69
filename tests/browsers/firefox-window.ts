// Firefox's own window, where its internal interfaces can be reached (--remote-allow-system-access).
import type { Bidi } from './bidi.ts';
import type { Remote } from './driver.ts';
import { type AnyFunction, callSource, readResult } from './remote.ts';

export class FirefoxWindow {
  #bidi: Bidi;
  #context: string;
  #channels = 0;

  static async open(bidi: Bidi): Promise<FirefoxWindow> {
    const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const context = contexts[0]?.context;
    if (!context) throw new Error('Firefox has no window');
    await bidi.send('session.subscribe', { events: ['script.message'] });
    return new FirefoxWindow(bidi, context);
  }

  private constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  evaluate<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<Result> {
    return evaluateIn(this.#bidi, this.#context, callSource(fn, args));
  }

  /** Calls `fn(...args, send)` there; what it sends comes to `receive`. */
  async listen(fn: AnyFunction, args: unknown[], receive: (message: string) => void): Promise<void> {
    this.#channels += 1;
    const channel = `tests-${this.#channels}`;
    this.#bidi.on('script.message', (params) => {
      const message = params as { channel: string; data: { value: string } };
      if (message.channel === channel) receive(message.data.value);
    });
    await this.#bidi.send('script.callFunction', {
      target: { context: this.#context },
      functionDeclaration: `(send) => { (${fn})(...${JSON.stringify(args)}, send); }`,
      arguments: [{ type: 'channel', value: { channel } }],
      awaitPromise: false,
    });
  }
}

type Evaluated = { type: string; result: { value?: unknown }; exceptionDetails: { text: string } };

/** An expression that gives JSON, in any document. As if the reader had just clicked: Playwright does so too. */
export async function evaluateIn<Result>(bidi: Bidi, context: string, expression: string): Promise<Result> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    target: { context },
    expression,
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return readResult(answer.result.value);
}
