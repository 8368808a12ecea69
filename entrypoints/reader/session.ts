/** One reading of the page: from switching on, with one index, to switching off. */
import { thinner } from '../../lexicon/density.ts';
import type { Matcher } from '../../lexicon/matcher.ts';
import { isAlive } from '../../platform/api.ts';
import { tellChange } from '../../platform/read-page.ts';
import { type Cards, watchForCard } from './card.ts';
import { watchPage } from './living.ts';
import { Marks } from './marks.ts';
import { isSeen, PageMatches } from './page-matches.ts';
import { showPage } from './shown-page.ts';
import { inSlices } from './slices.ts';

const DENSITY = 'balanced';
const SETTLE = 200; // ms between two looks at what can be seen, while the page changes its styles

/** `isRead`: nothing of the page is still to be read. `cards`: none in discreet mode. `look`: what is to be marked has changed. */
export type Reading = { matches: PageMatches; isRead: () => boolean; cards: Cards | undefined; look: () => void };

/**
 * Marks the page until `signal` ends; the matches are there for whoever asks about the page.
 * @param known the entries that the reader knows, now.
 * @param discreet nothing is painted, and the page is not asked for its styles: a page can find out either.
 * @param renew is called when this reading is over: the page has put another root in the place of the one that was
 * read (document.open() also takes every listener away), or the extension is gone.
 */
export function read(
  matcher: Matcher,
  official: boolean,
  known: () => ReadonlySet<string>,
  discreet: boolean,
  signal: AbortSignal,
  renew: () => void,
): Reading {
  const matches = new PageMatches(matcher, official);
  const marks = discreet ? undefined : new Marks(signal);
  /** What has changed and must be read again; `stale` says that marks must be looked at anew. */
  const changed: Node[] = [];
  let stale = false;
  let busy = true;

  /** The first reading goes in the order of the page: each mark can be painted as soon as it is found. */
  function* markAsRead(): Generator<void> {
    const keeps = thinner(DENSITY, known());
    for (const found of matches.scan(document.documentElement)) {
      if (marks) for (const match of found) if (isSeen(match) && keeps(match)) marks.add(match.range);
      yield;
    }
    // The page has turned out to be official only at its end.
    stale ||= matches.official !== official;
  }
  function* markAnew(): Generator<void> {
    stale = false;
    for (let root = changed.shift(); root; root = changed.shift())
      if (root.isConnected) for (const _ of matches.scan(root)) yield;
    if (!marks) return;
    const keeps = thinner(DENSITY, known());
    const ranges: StaticRange[] = [];
    for (const found of matches.inOrder()) {
      for (const match of found) if (isSeen(match) && keeps(match)) ranges.push(match.range);
      yield;
    }
    marks.show(ranges);
  }
  const update = async () => {
    busy = true;
    try {
      while (changed.length > 0 || stale) await inSlices(markAnew(), signal);
    } finally {
      busy = false;
    }
    tellChange();
  };
  void inSlices(markAsRead(), signal).then(update);

  let settling: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = () => {
    settling = undefined;
    stale = true;
    if (!busy) void update();
  };
  const { documentElement } = document;
  watchPage(({ roots, gone }) => {
    if (!isAlive() || (document.documentElement && document.documentElement !== documentElement)) return renew();
    for (const text of gone) matches.forget(text);
    changed.push(...roots);
    if (roots.size > 0 || gone.size > 0) lookAgain();
    else settling ??= setTimeout(lookAgain, SETTLE);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(settling));
  const cards = marks && watchForCard(matches, marks, signal, renew);
  const isRead = () => !busy;
  showPage(matches, { isRead, isDiscreet: discreet }, signal);
  return { matches, isRead, cards, look: lookAgain };
}
