/** One reading of the page: from switching on, with one index, to switching off. */
import { type Density, thinner } from '../../lexicon/density.ts';
import type { Matcher } from '../../lexicon/matcher.ts';
import { isAlive } from '../../platform/api.ts';
import type { MarkLook } from '../../platform/mark-look.ts';
import { tellChange } from '../../platform/read-page.ts';
import { type Cards, watchForCard } from './card.ts';
import { noChanges, watchPage } from './living.ts';
import { Marks } from './marks.ts';
import { PageMatches } from './page-matches.ts';
import { Painting } from './painting.ts';
import { showPage } from './shown-page.ts';
import { inSlices } from './slices.ts';
import { nodesInView } from './view.ts';
import { Visibility } from './visibility.ts';

const LATE_LOOKS = 5; // at elements that may get a shadow root

/** What the reader wants marked, and how; `known` are entries that need no mark. */
export type Wish = { known: ReadonlySet<string>; density: Density; look: MarkLook };

/** `isRead`: nothing of the page is still to be read. `cards`: none in discreet mode. `obey`: the reader wants something else. */
export type Reading = {
  matches: PageMatches;
  isRead: () => boolean;
  cards: Cards | undefined;
  obey: (wish: Wish) => void;
};

/**
 * Marks the page until `signal` ends; the matches are there for whoever asks about the page.
 * @param discreet nothing is painted, and the page is not asked for its styles: a page can find out either. Nor is
 * anything painted in a browser that cannot: the side panel shows the phrases there.
 * @param renew is called when this reading is over: the page has put another root in the place of the one that was
 * read (document.open() also takes every listener away), or the extension is gone.
 */
export function read(
  matcher: Matcher,
  official: boolean,
  wish: Wish,
  discreet: boolean,
  signal: AbortSignal,
  renew: () => void,
): Reading {
  const marks = discreet || !CSS.highlights ? undefined : new Marks(wish.look, signal);
  const painting = new Painting(marks, () => thinner(wish.density, wish.known));
  const matches = new PageMatches(
    matcher,
    official,
    (found) => painting.drop(found),
    (shadow) => watchTree(shadow),
  );
  /** What has changed and must be read again. */
  const changes = noChanges();
  /** What can be seen must be looked at again; what is to be marked must be chosen anew. */
  let stale = false;
  let other = false;
  let busy = true;
  let late = 0;
  let moved = false;

  /** The first reading goes in the order of the page: each mark can be painted as soon as it is found. */
  function* markAsRead(): Generator<void> {
    for (const found of matches.scan(document.documentElement)) {
      painting.take(found);
      yield* painting.settle();
      if (moved) yield* markInView();
      yield;
    }
  }
  function* markInView(): Generator<void> {
    moved = false;
    for (const node of nodesInView()) {
      if (node && !matches.has(node)) painting.preview(matches.scanRun(node));
      yield;
    }
  }
  function* markAnew(): Generator<void> {
    for (const root of changes.roots) {
      changes.roots.delete(root);
      if (!root.isConnected) continue;
      for (const found of matches.scan(root)) {
        painting.take(found);
        yield;
      }
    }
    for (const found of matches.scanAround(changes.around)) {
      painting.take(found);
      yield;
    }
    if (other) yield* chooseAnew();
    if (stale) yield* lookAgain();
    yield* painting.settle();
  }
  function* chooseAnew(): Generator<void> {
    other = false;
    painting.restart();
    for (const found of matches.all()) {
      painting.take(found);
      yield;
    }
  }
  function* lookAgain(): Generator<void> {
    stale = false;
    for (const shadow of matches.enter()) changes.roots.add(shadow);
    let looked = 0;
    for (const found of matches.all()) {
      painting.lookAgain(found);
      looked += found.length;
      yield;
    }
    visibility.looked(looked);
  }
  const update = async () => {
    busy = true;
    try {
      do await inSlices(markAnew(), signal);
      while (changes.roots.size > 0 || changes.around.size > 0 || stale || other);
    } finally {
      busy = false;
    }
    tellChange();
    // That an element is defined no mutation tells.
    if (matches.hosts.size > 0 && late++ < LATE_LOOKS) visibility.mayHaveChanged(false);
  };
  const go = () => {
    if (!busy) void update();
  };

  // A page that opens in its middle is scrolled there.
  if (marks)
    document.addEventListener(
      'scroll',
      () => {
        moved = true;
      },
      { signal, capture: true, passive: true },
    );
  void inSlices(markAsRead(), signal).then(update);

  const visibility = new Visibility(() => {
    stale = true;
    go();
  }, signal);
  const { documentElement } = document;
  const watchTree = watchPage(({ roots, around, gone, taken, restyled }) => {
    if (!isAlive() || (document.documentElement && document.documentElement !== documentElement)) return renew();
    matches.taken(taken);
    for (const text of gone) matches.forget(text);
    for (const root of roots) changes.roots.add(root);
    for (const node of around) changes.around.add(node);
    if (roots.size > 0 || around.size > 0 || gone.size > 0) go();
    visibility.mayHaveChanged(restyled);
  }, signal);
  watchTree(document);
  const cards = marks && watchForCard(matches, marks, signal, renew);
  const isRead = () => !busy;
  showPage(matches, { isRead, isDiscreet: discreet }, signal);
  const obey = (now: Wish) => {
    wish = now;
    marks?.show(wish.look);
    other = true;
    go();
  };
  return { matches, isRead, cards, obey };
}
