/** The matches of a page, block by block, kept in step with its text. */
import { isOfficial, type Match, type Matcher } from '../../lexicon/matcher.ts';
import { compareNodes } from './order.ts';
import { isReadable, rangeOf } from './ranges.ts';
import { runAround } from './runs.ts';
import { type Block, isInSkipped, type Place, parentOf, shadowOf, textsUnder, walk } from './walk.ts';

/** A match with its place in the document. */
export type PageMatch = Match & { range: StaticRange; block: MatchedBlock };
/** `formulas`: those that make a page official (rule 6), where that is not known of it. */
type MatchedBlock = Block & { found: PageMatch[]; formulas: readonly Match[] };

export const isSeen = ({ block, start, end }: PageMatch): boolean => isReadable(block, start, end);

/** A block that was read again has new matches in the old places. */
export const isSame = (a: PageMatch, b: PageMatch): boolean =>
  a.id === b.id && a.range.startContainer === b.range.startContainer && a.range.startOffset === b.range.startOffset;

const isUnchanged = (a: Block, b: Block): boolean =>
  a.text === b.text &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, i) => node === b.nodes[i] && a.starts[i] === b.starts[i]);

export class PageMatches {
  readonly #matcher: Matcher;
  readonly #outlet: boolean;
  readonly #dropped: (found: PageMatch[]) => void;
  readonly #entered: (shadow: ShadowRoot) => void;
  #official: boolean;
  readonly #blocks = new Set<MatchedBlock>();
  readonly #blockOf = new Map<Text, MatchedBlock>();
  /** Where reading has come to, and whether the page has moved that place. */
  readonly #places = new Set<Place & { strayed?: true }>();
  /** Elements whose shadow roots are not read yet. */
  readonly hosts = new Set<Element>();
  readonly shadows = new Set<ShadowRoot>();

  /**
   * @param official the page is an outlet's: ordinary words count (rule 6).
   * @param dropped is told of matches that are there no more; what takes their place is found anew.
   * @param entered is told of shadow roots that are going to be read.
   */
  constructor(
    matcher: Matcher,
    official: boolean,
    dropped: (found: PageMatch[]) => void = () => {},
    entered: (shadow: ShadowRoot) => void = () => {},
  ) {
    this.#matcher = matcher;
    this.#outlet = official;
    this.#official = official;
    this.#dropped = dropped;
    this.#entered = entered;
  }

  /** Reads what is under `root`, a step a block, and gives what it finds there. */
  *scan(root: Node): Generator<PageMatch[]> {
    yield* this.#readAll(root);
    for (const shadow of this.enter()) yield* this.#readAll(shadow);
    yield* this.#judge();
  }

  /** Reads the runs of text that these nodes are in, a step a run, and takes out of `nodes` what is read. */
  *scanAround(nodes: Set<Node>): Generator<PageMatch[]> {
    for (const node of nodes) {
      nodes.delete(node);
      yield this.scanRun(node, nodes);
    }
    yield* this.#judge();
  }

  /** @param waiting loses the nodes of the run. */
  scanRun(node: Node, waiting?: Set<Node>): PageMatch[] {
    if (!node.isConnected || isInSkipped(node)) return [];
    const passed = new Set<Node>();
    const run = runAround(node, passed);
    if (waiting) for (const each of passed) waiting.delete(each);
    return run ? this.#keep(run).found : [];
  }

  /** The shadow roots that there are now and have not been read; those that are gone are forgotten. */
  *enter(): Generator<ShadowRoot> {
    for (const shadow of this.shadows) {
      if (shadow.isConnected) continue;
      this.shadows.delete(shadow);
      for (const text of textsUnder(shadow)) this.forget(text);
    }
    for (const host of this.hosts) {
      const shadow = shadowOf(host);
      if (!shadow && host.isConnected) continue;
      this.hosts.delete(host);
      if (!shadow || this.shadows.has(shadow)) continue;
      this.shadows.add(shadow);
      this.#entered(shadow);
      yield shadow;
    }
  }

  *#readAll(root: Node): Generator<PageMatch[]> {
    // Where the page moves the very node the walk has come to, the walk loses its way and begins again.
    while (!(yield* this.#read(root)) && root.isConnected);
  }

  /** @returns whether it has come to the end. */
  *#read(root: Node): Generator<PageMatch[], boolean> {
    const place: Place & { strayed?: true } = { node: root, hosts: this.hosts };
    this.#places.add(place);
    try {
      for (const blocks = walk(root, place); ; ) {
        const { done, value } = blocks.next();
        if (done) return value;
        yield this.#keep(value).found;
        if (place.strayed) return false;
      }
    } finally {
      this.#places.delete(place);
    }
  }

  /** The page has taken these nodes out of their places. */
  taken(nodes: ReadonlySet<Node>): void {
    for (const place of this.#places)
      for (let node = place.node; node; node = parentOf(node)) if (nodes.has(node)) place.strayed = true;
  }

  /** A block that is as it was keeps its matches. */
  #keep(block: Block): MatchedBlock {
    const known = this.#blockOf.get(block.nodes[0] as Text);
    if (known && isUnchanged(known, block)) return known;
    for (const node of block.nodes) this.forget(node);
    const matched: MatchedBlock = { ...block, found: [], formulas: [] };
    this.#match(matched);
    this.#blocks.add(matched);
    for (const node of block.nodes) this.#blockOf.set(node, matched);
    return matched;
  }

  #match(block: MatchedBlock): void {
    let matches = this.#matcher.find(block.text, this.#outlet);
    if (!this.#outlet) {
      block.formulas = matches.filter(({ kind }) => kind === 'formula');
      if (this.#official) matches = this.#matcher.find(block.text, true);
    }
    block.found = matches.map((match) => ({ ...match, block, range: rangeOf(block, match.start, match.end) }));
  }

  /** With its third formula a page becomes official, and without it ceases to be: then all of it is matched again. */
  *#judge(): Generator<PageMatch[]> {
    if (this.#outlet) return;
    const official = isOfficial([...this.#blocks].flatMap(({ formulas }) => formulas));
    if (official === this.#official) return;
    this.#official = official;
    for (const block of this.#blocks) {
      this.#dropped(block.found);
      this.#match(block);
      yield block.found;
    }
  }

  /** Drops the block that a text node was in; its other nodes have to be read again. */
  forget(node: Text): void {
    const block = this.#blockOf.get(node);
    if (!block) return;
    this.#blocks.delete(block);
    for (const each of block.nodes) this.#blockOf.delete(each);
    this.#dropped(block.found);
  }

  has(node: Node): boolean {
    return this.#blockOf.has(node as Text);
  }

  /** All matches, in no order, a step a block. */
  *all(): Generator<PageMatch[]> {
    for (const { found } of this.#blocks) if (found.length > 0) yield found;
  }

  /** All that is read, in document order. Blocks are read in it, but what a page adds later is read later. */
  blocks(): readonly MatchedBlock[] {
    const first = (block: MatchedBlock) => block.nodes[0] as Text;
    const blocks = [...this.#blocks].filter((block) => first(block).isConnected);
    const inOrder = (a: MatchedBlock, b: MatchedBlock) => compareNodes(first(a), first(b));
    const sorted = blocks.every((block, i) => i === 0 || inOrder(blocks[i - 1] as MatchedBlock, block) < 0);
    return sorted ? blocks : blocks.sort(inOrder);
  }

  /** The matches at `offset` of `node`, as the browser gives both for a point: two where one begins as another ends. */
  at(node: Node, offset: number): PageMatch[] {
    const block = this.#blockOf.get(node as Text);
    if (!block) return [];
    const place = (block.starts[block.nodes.indexOf(node as Text)] as number) + offset;
    return block.found.filter(({ start, end }) => start <= place && place <= end);
  }
}
