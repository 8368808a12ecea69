// A document of Firefox (a page or a frame in it), and elements found in it.
import type { Bidi } from './bidi.ts';
import type { Located, Point, Remote } from './driver.ts';
import { isChecked, prepareToFill, textOf } from './elements.ts';
import { evaluateIn } from './firefox-window.ts';
import { type AnyFunction, callSource } from './remote.ts';
import { describeCall, waitUntil } from './wait.ts';

/** What an element needs of the page it is in. */
export type Hands = {
  click(x: number, y: number): Promise<void>;
  key(name: string): Promise<void>;
  type(text: string): Promise<void>;
};

type Answer = { type: string; result: { value: string }; exceptionDetails: { text: string } };

export abstract class FirefoxPlace {
  readonly context: string;
  protected bidi: Bidi;

  constructor(bidi: Bidi, context: string) {
    this.bidi = bidi;
    this.context = context;
  }

  /** Who moves the pointer and presses keys for this place. */
  abstract hands(): Hands;
  /** Where the place's viewport begins, in the page's. */
  abstract origin(): Promise<Point>;

  evaluate<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<Result> {
    return evaluateIn(this.bidi, this.context, callSource(fn, args));
  }

  async run(script: string): Promise<void> {
    await evaluateIn(this.bidi, this.context, `${script}\n;undefined`);
  }

  waitFor<Args extends unknown[], Result>(fn: Remote<Args, Result>, ...args: Args): Promise<NonNullable<Result>> {
    return waitUntil(describeCall(fn, args), () => this.evaluate(fn, ...args));
  }

  byRole(role: string, name?: string): Located {
    const find = () => this.#locate({ type: 'accessibility', value: name === undefined ? { role } : { role, name } });
    const described = `the ${role}${name === undefined ? '' : ` "${name}"`}`;
    const ask = async <Result>(fn: (element: Element) => Result): Promise<Awaited<Result>> => {
      const node = await waitUntil(described, async () => (await find())[0]);
      return this.#ask(node, fn);
    };
    const centre = async () => {
      const inside = await waitUntil<Point | null>(`${described}, shown, enabled and at rest`, () => ask(steadyCentre));
      const origin = await this.origin();
      return { x: origin.x + inside.x, y: origin.y + inside.y };
    };
    return {
      centre,
      click: async () => {
        const { x, y } = await centre();
        await this.hands().click(x, y);
      },
      fill: async (text) => {
        await ask(prepareToFill);
        await (text ? this.hands().type(text) : this.hands().key('Delete'));
      },
      checked: () => ask(isChecked),
      text: () => ask(textOf),
      count: async () => (await find()).length,
    };
  }

  /** Of the element that holds a child frame: BiDi finds it in a closed shadow root too. */
  async askHolder<Result>(child: string, fn: (element: Element) => Result): Promise<Awaited<Result> | null> {
    const [node] = await this.#locate({ type: 'context', value: { context: child } });
    return node ? this.#ask(node, fn) : null;
  }

  /** The ids of the elements that a BiDi locator finds. */
  async #locate(locator: object): Promise<string[]> {
    const { nodes } = await this.bidi.send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator,
    });
    return nodes.map((node) => node.sharedId);
  }

  async #ask<Result>(node: string, fn: (element: Element) => Result): Promise<Awaited<Result>> {
    const answer = await this.bidi.send<Answer>('script.callFunction', {
      target: { context: this.context },
      functionDeclaration: `async (element) => JSON.stringify(await (${fn as AnyFunction})(element) ?? null)`,
      arguments: [{ sharedId: node }],
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  }
}

/** Scrolled into view; null while it moves, is hidden or disabled. Runs in the document. */
async function steadyCentre(element: Element): Promise<Point | null> {
  if (element.matches(':disabled')) return null;
  const before = element.getBoundingClientRect();
  const outside = before.top < 0 || before.left < 0 || before.bottom > innerHeight || before.right > innerWidth;
  if (outside) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const first = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const { x, y, width, height } = element.getBoundingClientRect();
  if (!width || !height || x !== first.x || y !== first.y) return null;
  return { x: x + width / 2, y: y + height / 2 };
}
