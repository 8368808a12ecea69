/**
 * What the reader has read, for the reporter, which the side panel brings into the page. Both run in the extension's
 * own world, which no page can see.
 */
import type { Match } from '../lexicon/matcher.ts';

export type ReadMatch = Match & { range: StaticRange };

/** A match is the reader's own object; the reporter only hands it back. */
export type ReadPage<M extends ReadMatch = ReadMatch> = {
  /** Nothing of the page is still to be read. */
  isRead(): boolean;
  /** A page that must notice nothing: no flash, and no jump that was not asked for twice. */
  isDiscreet: boolean;
  /** In document order. */
  blocks(): Iterable<{ text: string; found: readonly M[] }>;
  /** In discreet mode always true. */
  isSeen(match: M): boolean;
  /** At a point of the viewport (CSS px), painted or not. */
  matchAt(x: number, y: number): M | undefined;
  /** The lines of the phrase in the viewport (CSS px); none when it is gone. */
  linesOf(match: M): DOMRect[];
  /** Runs steps, some at a time, so that the page's frames stay free. */
  inSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<void>;
};

/** `changed` are called when another page is shown, or the same one has been read again. */
export type ReadHere = { page: ReadPage | undefined; changed: Set<() => void> };

const world = globalThis as { readHere?: ReadHere };

/** Own properties only: on a page with <a id="readHere">, that element would be found by the name. */
export function readHere(): ReadHere {
  if (!Object.hasOwn(world, 'readHere')) world.readHere = { page: undefined, changed: new Set() };
  return world.readHere as ReadHere;
}

export const tellChange = (): void => {
  for (const each of readHere().changed) each();
};
