/** The matches of a page, block by block, kept in step with its text. */
import { isOfficial, type Match, type Matcher } from '../../lexicon/matcher.ts';
import { isReadable, rangeOf } from './ranges.ts';
import { type Block, walk } from './walk.ts';

/** A match with its place in the document. */
export type PageMatch = Match & { range: StaticRange; block: MatchedBlock };
type MatchedBlock = Block & { found: PageMatch[] };

export const isSeen = ({ block, start, end }: PageMatch): boolean => isReadable(block, start, end);

/** A block that was read again has new matches in the old places. */
export const isSame = (a: PageMatch, b: PageMatch): boolean =>
  a.id === b.id && a.range.startContainer === b.range.startContainer && a.range.startOffset === b.range.startOffset;

export class PageMatches {
  readonly #matcher: Matcher;
  #official: boolean;
  readonly #blocks = new Set<MatchedBlock>();
  readonly #blockOf = new Map<Text, MatchedBlock>();

  /** @param official the page is an outlet's: ordinary words count (rule 6). */
  constructor(matcher: Matcher, official: boolean) {
    this.#matcher = matcher;
    this.#official = official;
  }

  get official(): boolean {
    return this.#official;
  }

  /** Reads what is under `root`, a step a block, and gives what it finds there. */
  *scan(root: Node): Generator<PageMatch[]> {
    // Where the page takes away the very node the walk has come to, the walk loses its way and begins again.
    while (!(yield* this.#read(root)) && root.isConnected);
    if (!this.#official && isOfficial(this.#all())) {
      this.#official = true;
      for (const block of this.#blocks) {
        this.#match(block);
        yield block.found;
      }
    }
  }

  /** @returns whether it has come to the end. */
  *#read(root: Node): Generator<PageMatch[], boolean> {
    const blocks = walk(root);
    for (;;) {
      const { done, value } = blocks.next();
      if (done) return value;
      for (const node of value.nodes) this.forget(node);
      const matched: MatchedBlock = { ...value, found: [] };
      this.#match(matched);
      this.#blocks.add(matched);
      for (const node of value.nodes) this.#blockOf.set(node, matched);
      yield matched.found;
    }
  }

  #match(block: MatchedBlock): void {
    block.found = this.#matcher
      .find(block.text, this.#official)
      .map((match) => ({ ...match, block, range: rangeOf(block, match.start, match.end) }));
  }

  /** Drops the block that a text node was in; its other nodes have to be read again. */
  forget(node: Text): void {
    const block = this.#blockOf.get(node);
    if (!block) return;
    this.#blocks.delete(block);
    for (const each of block.nodes) this.#blockOf.delete(each);
  }

  *#all(): Generator<PageMatch> {
    for (const block of this.#blocks) yield* block.found;
  }

  /** All matches in document order, a step a block. */
  *inOrder(): Generator<PageMatch[]> {
    for (const block of this.#ordered(({ found }) => found.length > 0)) yield block.found;
  }

  /** What a reader can see, in document order. */
  readable(): PageMatch[] {
    return [...this.inOrder()].flat().filter(isSeen);
  }

  /** Blocks are read in order, but what a page adds later is read later. */
  #ordered(wanted: (block: MatchedBlock) => boolean = () => true): MatchedBlock[] {
    const first = (block: MatchedBlock) => block.nodes[0] as Text;
    const blocks = [...this.#blocks].filter((block) => wanted(block) && first(block).isConnected);
    const inOrder = (a: MatchedBlock, b: MatchedBlock) =>
      first(a).compareDocumentPosition(first(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
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

  /** All that is read, in document order. */
  blocks(): readonly MatchedBlock[] {
    return this.#ordered();
  }
}
