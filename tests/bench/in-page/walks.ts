/** A scan beside the bare walk over the text. */
import { sideBySide } from '../measure.ts';
import { touch } from '../rivals/touch.ts';
import { matcherOf, scan } from './scan.ts';

/** Looks at every character of every text node. */
function bareWalk(): number {
  let sum = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) sum += touch((walker.currentNode as Text).data);
  return sum;
}

/** Times in ms of a scan, on an outlet's page and on another, and of the bare walk. */
export function walks(index: string, rounds: number) {
  const matcher = matcherOf(index);
  const times = sideBySide(
    { walk: bareWalk, outlet: () => scan(matcher, true), elsewhere: () => scan(matcher, false) },
    { rounds },
  );
  return { times, matches: scan(matcher, true).length };
}
