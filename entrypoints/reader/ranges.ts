/** From offsets in a block's text to places in the document. */
import type { Block } from './walk.ts';

/** The number of the node that holds the character at `offset`. */
export function nodeAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A static range: a live one would be kept up to date by the browser at every later change of the page. */
export function rangeOf(block: Block, start: number, end: number): StaticRange {
  const first = nodeAt(block, start);
  const last = nodeAt(block, end - 1);
  return new StaticRange({
    startContainer: block.nodes[first] as Text,
    startOffset: start - (block.starts[first] as number),
    endContainer: block.nodes[last] as Text,
    endOffset: end - (block.starts[last] as number),
  });
}

/** For measuring; not kept. Undefined where the page has changed under the range. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | undefined {
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return undefined; // The text has become shorter; its mutation has not been handled yet.
  }
  return range;
}

/** Seen themselves, as the browser has it; the text that stands in them is not. */
const SHUT = 'details:not([open]), [hidden=until-found]';

/** Whether a reader can see the text of the range, and in one run: not hidden, and no styled block between its ends. */
export function isReadable(block: Block, start: number, end: number): boolean {
  if (document.designMode === 'on') return false;
  const first = nodeAt(block, start);
  const last = nodeAt(block, end - 1);
  for (let i = first; i <= last; i++) {
    const { parentElement, parentNode } = block.nodes[i] as Text;
    const parent = parentElement ?? (parentNode as ShadowRoot | null)?.host;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.matches(SHUT)) return false;
    if (i > first && separated(block.nodes[i - 1] as Text, block.nodes[i] as Text)) return false;
  }
  return true;
}

const RUNS_ON = /^(?:inline$|contents|ruby)/;

function separated(before: Text, after: Text): boolean {
  if (before.parentElement === after.parentElement) return false;
  const around = (node: Node, other: Node): boolean => {
    for (let element = node.parentElement; element && !element.contains(other); element = element.parentElement)
      if (!RUNS_ON.test(getComputedStyle(element).display)) return true;
    return false;
  };
  return around(before, after) || around(after, before);
}
