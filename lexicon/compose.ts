/**
 * Composed phrases (rule 7): qualifiers, a head, qualifiers after it. The grammar is data: see grammar.ts.
 *
 * Read from the end of the text to its beginning, so that each place knows the longest phrase that begins there and
 * no combination is tried twice:
 *
 *   at        all-weather   strategic   partnership   of   coordination
 *   after[]                                                ◄── ends here
 *   head[]                              ◄──────────────────┘
 *   before[]  ◄─────────────┘◄──────────┘
 */
import type { Hits } from './hits.ts';
import { type Level, ROLE } from './index-layout.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { NO_JOINT, type Tokens } from './tokens.ts';

const HEAD = ROLE.head;
const BEFORE = ROLE.before;
const AFTER = ROLE.after;
const BRIDGE = ROLE.bridge;

export type Part = { start: number; end: number; role: 'qualifier' | 'head' | 'bridge'; number: number };
/** `head` is the number of the entry it belongs to; `parts` in the order of the text, in token numbers. */
export type Composition = { end: number; head: number; decisive: boolean; level?: string; parts: Part[] };

/** A part and what follows it; `end` is that of the whole. */
type Chain = { end: number; part: Part; next?: Chain };
type Chains = Map<number, Chain>;

const longest = (...chains: (Chain | undefined)[]): Chain | undefined =>
  chains.reduce((best, chain) => (chain && chain.end > (best?.end ?? -1) ? chain : best), undefined);

export class Composer {
  readonly #index: LexiconIndex;

  constructor(index: LexiconIndex) {
    this.#index = index;
  }

  /** Tells the longest composed phrase that begins at a token. */
  find(hits: Hits, tokens: Tokens): (start: number) => Composition | undefined {
    const index = this.#index;
    const { joins, particles, openers } = index.data.meta;
    const after: Chains = new Map();
    const head: Chains = new Map();
    const before: Chains = new Map();
    const keep = (chains: Chains, start: number, chain: Chain | undefined) => {
      const best = longest(chains.get(start), chain);
      if (best) chains.set(start, best);
    };
    const idAt = (at: number) => tokens.ids[at] as number;
    const unseparated = (at: number) => tokens.joints[at] === NO_JOINT;
    const past = (at: number, words: readonly number[]) => at < tokens.length && words.includes(idAt(at));
    /** What may follow a part that ends at `at`. */
    const afterHead = (at: number) =>
      past(at, openers) && unseparated(at) ? longest(after.get(at), after.get(at + 1)) : undefined;
    const afterQualifier = (at: number) =>
      longest(afterHead(at), after.get(at), past(at, joins) ? after.get(at + 1) : undefined);
    const toHead = (at: number) =>
      longest(unseparated(at) ? head.get(at) : undefined, past(at, particles) ? head.get(at + 1) : undefined);
    const toQualifier = (at: number) =>
      longest(before.get(at), past(at, joins) || past(at, particles) ? before.get(at + 1) : undefined);

    for (let hit = hits.length - 1; hit >= 0; hit--) {
      const form = hits.forms[hit] as number;
      const role = index.roleOf(form);
      if (role !== HEAD && role !== BEFORE && role !== AFTER && role !== BRIDGE) continue;
      const [start, end] = [hits.starts[hit] as number, hits.ends[hit] as number];
      const number = index.ownerOf(form);
      const chain = (name: Part['role'], next: Chain | undefined): Chain => ({
        end: next?.end ?? end,
        part: { start, end, role: name, number },
        ...(next && { next }),
      });
      if (role === HEAD) keep(head, start, chain('head', afterHead(end)));
      else if (role === AFTER) keep(after, start, chain('qualifier', afterQualifier(end)));
      else {
        const name = role === BRIDGE ? 'bridge' : 'qualifier';
        const rest = longest(toHead(end), this.#isHead(hit, hits) ? undefined : toQualifier(end));
        if (rest) keep(before, start, chain(name, rest));
        // After the head an adjective counts only with its noun: of comprehensive cooperation.
        const noun = role === BEFORE ? after.get(end) : undefined;
        if (noun) keep(after, start, chain('qualifier', noun));
      }
    }
    return (start) => {
      const chain = before.get(start);
      return chain?.part.role === 'qualifier' ? this.#composition(chain) : undefined;
    };
  }

  /** A noun such as "cooperation" qualifies only what stands right behind it. */
  #isHead(hit: number, hits: Hits): boolean {
    const same = (other: number) => hits.starts[other] === hits.starts[hit] && hits.ends[other] === hits.ends[hit];
    const isHead = (other: number) => this.#index.roleOf(hits.forms[other] as number) === HEAD;
    for (let other = hit - 1; other >= 0 && same(other); other--) if (isHead(other)) return true;
    for (let other = hit + 1; other < hits.length && same(other); other++) if (isHead(other)) return true;
    return false;
  }

  /** The rung that asks for most of what is there: a combination that no list holds has its place too. */
  #levelOf(counts: readonly string[]): Level | undefined {
    const reached = this.#index.data.meta.levels.filter(({ set }) => set.every((each) => counts.includes(each)));
    return reached.sort((a, b) => b.set.length - a.set.length)[0];
  }

  #composition(chain: Chain): Composition {
    const { qualifiers, entries, ladders } = this.#index.data.meta;
    const parts: Part[] = [];
    for (let at: Chain | undefined = chain; at; at = at.next) parts.push(at.part);
    const found = parts.filter((part) => part.role === 'qualifier').map((part) => qualifiers[part.number]);
    const counts = found.flatMap((qualifier) => qualifier?.counts ?? []);
    const head = (parts.find((part) => part.role === 'head') as Part).number;
    const level = ladders.includes(entries[head]?.id ?? '') ? this.#levelOf(counts) : undefined;
    return {
      end: chain.end,
      head,
      decisive: found.some((qualifier) => qualifier?.decisive) || (level?.set.length ?? 0) > 1 || found.length > 2,
      ...(level && { level: level.id }),
      parts,
    };
  }
}
