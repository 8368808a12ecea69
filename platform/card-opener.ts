/**
 * Where the two scripts in a page meet: the reader, which knows the marks, and the card opener, which the background
 * brings when the first mark is pointed at. Both run in the extension's own world, which no page can see.
 */
import type { Match } from '../lexicon/matcher.ts';
import type { Sentence } from '../lexicon/sentences.ts';

/** CSS px in the viewport. */
export type Place = { x: number; y: number };
/** With what the event was sent to, and whether Shift was held. */
export type PointerPlace = Place & { target: EventTarget | null; shift?: boolean };

/** A match with the text it stands in. */
export type PageMark = Match & { block: { text: string } };

/** What the reader can tell about its page. A mark is the reader's own object; the opener only reads it. */
export type MarkedPage<Mark extends PageMark> = {
  markAt(x: number, y: number): Mark | undefined;
  /** A block that was read again has new marks in the old places. */
  isSame(a: Mark, b: Mark): boolean;
  /** In the order of the page. */
  painted(): Mark[];
  /** In the text of a block. */
  sentenceAround(text: string, at: number): Sentence;
  /** The lines of the phrase in the viewport (CSS px); none when it is gone. */
  linesOf(mark: Mark): DOMRect[];
  /** An element around the phrase. */
  elementOf(mark: Mark): Element;
  /** Paints the mark whose card is open. */
  paintOpen(mark: Mark | undefined): void;
  /** What happens to this node is no change of the page. */
  leaveOut(node: Node): void;
  /** Forgets a move of the pointer that has not been told yet. */
  forgetMove(): void;
  /** The extension is gone. */
  renew(): void;
};

export type Direction = 1 | -1;

export type CardOpener = {
  /** Undefined when the pointer has left the page. `waited`: ms that it has been on its mark already. */
  moved(at: PointerPlace | undefined, waited?: number): void;
  /** A click or a tap, when all of the page have heard it. */
  pressed(event: MouseEvent): void;
  /** To the next or previous mark, by keyboard. */
  step(by: Direction): void;
};

/** Everything it does ends with `signal`. */
export type OpenCards = <Mark extends PageMark>(page: MarkedPage<Mark>, signal: AbortSignal) => CardOpener;

const world = globalThis as { openCards?: OpenCards };

export const handOver = (openCards: OpenCards): void => {
  world.openCards = openCards;
};

/** Own properties only: on a page with <a id="openCards">, that element would be found by the name. */
export const handedOver = (): OpenCards | undefined =>
  Object.hasOwn(world, 'openCards') ? world.openCards : undefined;
