/** Composed phrases (rule 7): qualifiers, a head, qualifiers after it. The grammar is data: see grammar.ts. */
import type { Hits } from './hits.ts';
import { ROLES } from './index-layout.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { NO_JOINT, type Tokens } from './tokens.ts';

const HEAD = ROLES.indexOf('head');
const BEFORE = ROLES.indexOf('before');
const AFTER = ROLES.indexOf('after');
const BRIDGE = ROLES.indexOf('bridge');
/** No real label has more; a text of nothing but qualifiers must not cost more than its length. */
const MOST_PARTS = 12;

export type Part = { start: number; end: number; role: 'qualifier' | 'head' | 'bridge'; number: number };
/** `head` is the number of the entry it belongs to; `parts` in the order of the text, in token numbers. */
export type Composition = { end: number; head: number; decisive: boolean; level?: string; parts: Part[] };

export class Composer {
  readonly #index: LexiconIndex;
  readonly #joins: ReadonlySet<number>;
  readonly #openers: ReadonlySet<number>;
  readonly #levels: ReadonlyMap<string, string>;

  constructor(index: LexiconIndex) {
    this.#index = index;
    const { joins, openers, levels } = index.data.meta;
    this.#joins = new Set(joins);
    this.#openers = new Set(openers);
    this.#levels = new Map(levels.flatMap(({ id, sets }) => sets.map((set) => [levelKey(set), id])));
  }

  /** The longest composed phrase that begins with the qualifier of hit `first`. */
  longestFrom(first: number, hits: Hits, tokens: Tokens): Composition | undefined {
    let best: Part[] | undefined;
    const endOf = (parts: readonly Part[]) => (parts.at(-1) as Part).end;
    const consider = (parts: Part[]) => {
      if (!best || endOf(parts) > endOf(best)) best = parts;
    };
    const before = (parts: Part[]) => {
      if (parts.length > MOST_PARTS) return;
      const at = endOf(parts);
      for (const next of this.#skips(at, tokens, this.#joins)) {
        for (const part of this.#partsAt(next, hits)) {
          if (part.role === 'head' && tokens.joints[next] !== NO_JOINT) continue;
          if (part.role === 'head') {
            consider([...parts, part]);
            after([...parts, part]);
          } else if (part.kind !== AFTER) before([...parts, part]);
        }
      }
    };
    const after = (parts: Part[]) => {
      if (parts.length > MOST_PARTS) return;
      const at = endOf(parts);
      const afterHead = parts.at(-1)?.role === 'head';
      const skips = afterHead ? this.#openers : new Set([...this.#joins, ...this.#openers]);
      for (const next of this.#skips(at, tokens, skips))
        for (const part of this.#partsAt(next, hits)) {
          if (part.kind !== AFTER) continue;
          if (afterHead && tokens.joints[next] !== NO_JOINT) continue;
          consider([...parts, part]);
          after([...parts, part]);
        }
    };
    const start = hits.starts[first] as number;
    const part = this.#part(first, hits);
    if (part?.kind !== BEFORE || part.start !== start) return undefined;
    before([part]);
    return best && this.#composition(best);
  }

  /** Where a part may begin: at `at`, or after one joining word. */
  #skips(at: number, tokens: Tokens, words: ReadonlySet<number>): number[] {
    if (at >= tokens.length) return [];
    return words.has(tokens.ids[at] as number) ? [at, at + 1] : [at];
  }

  *#partsAt(start: number, hits: Hits): Generator<Part & { kind: number }> {
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hits.starts[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    for (let hit = low; hit < hits.length && hits.starts[hit] === start; hit++) {
      const part = this.#part(hit, hits);
      if (part) yield part;
    }
  }

  #part(hit: number, hits: Hits): (Part & { kind: number }) | undefined {
    const { formRole, formOwner } = this.#index.data;
    const form = hits.forms[hit] as number;
    const kind = formRole[form] as number;
    const role = kind === HEAD ? 'head' : kind === BRIDGE ? 'bridge' : 'qualifier';
    if (role === 'qualifier' && kind !== BEFORE && kind !== AFTER) return undefined;
    const [start, end] = [hits.starts[hit] as number, hits.ends[hit] as number];
    return { start, end, role, number: formOwner[form] as number, kind };
  }

  #composition(parts: Part[]): Composition {
    const { qualifiers } = this.#index.data.meta;
    const found = parts.filter((part) => part.role === 'qualifier').map((part) => qualifiers[part.number]);
    const counts = found.flatMap((qualifier) => qualifier?.counts ?? []);
    const level = this.#levels.get(levelKey(counts));
    return {
      end: (parts.at(-1) as Part).end,
      head: (parts.find((part) => part.role === 'head') as Part).number,
      decisive: found.some((qualifier) => qualifier?.decisive) || new Set(counts).size > 1,
      ...(level !== undefined && { level }),
      parts: parts.map(({ start, end, role, number }) => ({ start, end, role, number })),
    };
  }
}

const levelKey = (counts: readonly string[]): string => [...new Set(counts)].sort().join(' ');
