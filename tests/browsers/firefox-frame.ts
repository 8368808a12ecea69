// A frame of the extension in a tab of Firefox.
import type { Bidi } from './bidi.ts';
import type { Box, Frame, Point } from './driver.ts';
import { FirefoxPlace, type Hands } from './firefox-place.ts';

/** As browsingContext.getTree gives it. */
export type Tree = { context: string; url: string; children: Tree[] };

export class FirefoxFrame extends FirefoxPlace implements Frame {
  #url: string;
  #parent: FirefoxPlace;
  #hands: Hands;

  constructor(bidi: Bidi, { context, url }: Tree, parent: FirefoxPlace, hands: Hands) {
    super(bidi, context);
    this.#url = url;
    this.#parent = parent;
    this.#hands = hands;
  }

  url() {
    return this.#url;
  }

  hands() {
    return this.#hands;
  }

  async box(): Promise<Box | null> {
    return (await this.#measure())?.box ?? null;
  }

  /** Inside the border of its element. */
  async origin(): Promise<Point> {
    const measured = await this.#measure();
    if (!measured) throw new Error(`the frame ${this.#url} is gone`);
    return { x: measured.box.x + measured.border.x, y: measured.box.y + measured.border.y };
  }

  async #measure() {
    try {
      const measured = await this.#parent.askHolder(this.context, measure);
      if (!measured) return null;
      const { x, y } = await this.#parent.origin();
      const box = { ...measured.box, x: x + measured.box.x, y: y + measured.box.y };
      return { box, border: measured.border };
    } catch {
      // The frame may go while it is measured.
      return null;
    }
  }
}

function measure(element: Element): { box: Box; border: Point } | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (!element.getClientRects().length) return null;
  return { box: { x, y, width, height }, border: { x: element.clientLeft, y: element.clientTop } };
}
