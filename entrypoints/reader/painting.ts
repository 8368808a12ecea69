/**
 * Which matches are painted, kept in step with what is found, dropped, shown and hidden. Only what changed is looked
 * at: a match that is always painted by itself, of the others the mentions of their entry.
 */
import type { Marks, Painted } from './marks.ts';
import { compareNodes } from './order.ts';
import { isSeen, type PageMatch } from './page-matches.ts';

/** Which of an entry's mentions are painted (rule 10). */
type Share = 'all' | 'first' | 'none';
type Keeps = (match: PageMatch) => boolean;

/** The mentions of an entry of which the first seen one is painted. `fresh` ones are not in their order yet. */
type Mentions = { sorted: PageMatch[]; fresh: PageMatch[]; dropped: boolean; painted?: PageMatch | undefined };

/** Firefox does not paint the document's highlights in shadow roots. */
const isPainted = (match: PageMatch): boolean =>
  isSeen(match) && !(import.meta.env.FIREFOX && match.range.startContainer.getRootNode() instanceof ShadowRoot);

export class Painting {
  readonly #marks: Marks | undefined;
  readonly #thinner: () => Keeps;
  readonly #shares = new Map<string, Share>();
  /** What has been taken, and whether a reader could see it at the last look. */
  #seen = new WeakMap<PageMatch, boolean>();
  readonly #mentions = new Map<string, Mentions>();
  readonly #touched = new Set<string>();
  /** Still painted, until the next `settle`. */
  #dropped = new Set<StaticRange>();

  /**
   * @param marks undefined where nothing is painted: then the page is not asked for anything either.
   * @param thinner decides match by match, in the order of the text.
   */
  constructor(marks: Marks | undefined, thinner: () => Keeps) {
    this.#marks = marks;
    this.#thinner = thinner;
  }

  /** Paints at once what does not depend on other mentions; the rest waits for `settle`. */
  take(found: readonly PageMatch[]): void {
    for (const match of found) {
      const share = this.#shareOf(match);
      if (this.#seen.has(match) || share === 'none') continue;
      const seen = isPainted(match);
      this.#seen.set(match, seen);
      if (share === 'first') this.#mentionsOf(match.id).fresh.push(match);
      else if (seen) this.#paint(match);
    }
  }

  /** Before all that comes earlier has been read: only what does not depend on it. */
  preview(found: readonly PageMatch[]): void {
    this.take(found.filter((match) => this.#shareOf(match) === 'all'));
  }

  /** Stays painted until `settle`, by when the same text may have been found again. */
  drop(found: readonly PageMatch[]): void {
    for (const match of found) {
      if (!this.#seen.delete(match)) continue;
      this.#dropped.add(match.range);
      if (this.#shareOf(match) === 'first') this.#mentionsOf(match.id).dropped = true;
    }
  }

  /** What is to be marked has changed: forgets what has been taken. What stays is painted all the time. */
  restart(): void {
    this.#shares.clear();
    this.#mentions.clear();
    this.#touched.clear();
    this.#seen = new WeakMap();
    for (const range of this.#marks?.painted() ?? []) this.#dropped.add(range);
  }

  #paint(match: Painted): void {
    this.#dropped.delete(match.range);
    this.#marks?.add(match);
  }

  /** A page's styles have changed: what of these matches can be seen now? */
  lookAgain(matches: readonly PageMatch[]): void {
    for (const match of matches) {
      const before = this.#seen.get(match);
      if (before === undefined) continue;
      const seen = isPainted(match);
      if (seen === before) continue;
      this.#seen.set(match, seen);
      if (this.#shareOf(match) === 'first') this.#mentionsOf(match.id);
      else if (seen) this.#paint(match);
      else this.#marks?.remove(match.range);
    }
  }

  /** Paints the first mentions, a step an entry, and takes away what was dropped. */
  *settle(): Generator<void> {
    this.#marks?.register();
    for (const id of this.#touched) {
      this.#touched.delete(id);
      const mentions = this.#mentions.get(id) as Mentions;
      this.#arrange(mentions);
      this.#paintFirst(mentions);
      if (mentions.sorted.length === 0) this.#mentions.delete(id);
      yield;
    }
    for (const range of this.#dropped) this.#marks?.remove(range);
    this.#dropped.clear();
  }

  #arrange(mentions: Mentions): void {
    const stays = (match: PageMatch) => this.#seen.has(match);
    if (mentions.dropped) mentions.sorted = mentions.sorted.filter(stays);
    let inOrder = true;
    for (const match of mentions.fresh.filter(stays)) {
      const last = mentions.sorted.at(-1);
      inOrder &&= !last || compare(last, match) < 0;
      mentions.sorted.push(match);
    }
    if (!inOrder) mentions.sorted.sort(compare);
    mentions.fresh = [];
    mentions.dropped = false;
  }

  #paintFirst(mentions: Mentions): void {
    const first = mentions.sorted.find((match) => this.#seen.get(match));
    if (first === mentions.painted) return;
    if (mentions.painted) this.#marks?.remove(mentions.painted.range);
    if (first) this.#paint(first);
    mentions.painted = first;
  }

  #mentionsOf(id: string): Mentions {
    const mentions = this.#mentions.get(id) ?? { sorted: [], fresh: [], dropped: false };
    this.#mentions.set(id, mentions);
    this.#touched.add(id);
    return mentions;
  }

  /** What the thinner says to a first and to a second mention. */
  #shareOf(match: PageMatch): Share {
    if (!this.#marks) return 'none';
    const key = `${match.kind} ${match.id}`;
    let share = this.#shares.get(key);
    if (!share) {
      const keeps = this.#thinner();
      share = !keeps(match) ? 'none' : keeps(match) ? 'all' : 'first';
      this.#shares.set(key, share);
    }
    return share;
  }
}

/** In the order of the document. */
const compare = (a: PageMatch, b: PageMatch): number => {
  if (a.block === b.block) return a.start - b.start;
  return compareNodes(a.range.startContainer, b.range.startContainer);
};
