/** One reading of the page: from switching on, with one index, to switching off. */
import { thin } from '../../lexicon/density.ts';
import type { Matcher } from '../../lexicon/matcher.ts';
import { watchForCard } from './card.ts';
import { watchPage } from './living.ts';
import { Marks } from './marks.ts';
import { PageMatches } from './page-matches.ts';
import { inSlices } from './slices.ts';

const DENSITY = 'balanced';
const SETTLE = 200; // ms between two looks at what can be seen, while the page changes its styles

/** Marks the page until `signal` ends; the matches are there for whoever asks about the page. */
export function read(matcher: Matcher, official: boolean, signal: AbortSignal): PageMatches {
  const matches = new PageMatches(matcher, official);
  const marks = new Marks(signal);
  const paint = () => marks.show(thin(matches.readable(), DENSITY).map(({ range }) => range));

  let queue: Node[] = [document.documentElement];
  let reading = false;
  function* all(): Generator<void> {
    for (let root = queue.shift(); root; root = queue.shift()) if (root.isConnected) yield* matches.scan(root);
  }
  const readQueue = async () => {
    if (reading) return;
    reading = true;
    await inSlices(all(), signal, paint);
    reading = false;
    if (queue.length > 0) void readQueue();
  };
  void readQueue();

  let settling: ReturnType<typeof setTimeout> | undefined;
  watchPage(({ roots, gone }) => {
    for (const text of gone) matches.forget(text);
    queue = [...queue, ...roots];
    if (roots.size > 0) void readQueue();
    else
      settling ??= setTimeout(() => {
        settling = undefined;
        paint();
      }, SETTLE);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(settling));
  watchForCard(matches, marks, signal);
  return matches;
}
