/**
 * Finds rows of shelves (shelf.ts) for what is typed and filtered, best first. Searches whole columns at once: over
 * 100,000 rows that is some milliseconds, where a look at each row is some hundred.
 */
import type { Entry, Kind, Topic } from './schema.ts';
import { foldForSearch } from './search.ts';
import { type Bodies, PART, type Shelf, unpackBodies } from './shelf.ts';

/** `changed`: an entry of a lower layer that the reader has changed. A subscribed lexicon is named by its id. */
export type ShownLayer = 'own' | 'changed' | 'built-in' | `subscribed ${string}`;
/** What the reader has written. */
export const isReaders = (layer: ShownLayer): boolean => layer === 'own' || layer === 'changed';
/** Empty sets let everything through. */
export type Filters = {
  topics: readonly Topic[];
  kinds: readonly Kind[];
  layers: readonly ShownLayer[];
  confidences: readonly Entry['confidence'][];
};
export type Query = { text: string } & Filters;
export const ALL: Query = { text: '', topics: [], kinds: [], layers: [], confidences: [] };

/** What a table shows of an entry. */
export type Listed = { id: string; name: string; zh: string; kind: Kind; topic: Topic; layer: ShownLayer };

const NEWLINE = 10;
const TAB = PART.charCodeAt(0);

/** Explanations between two steps of a search. */
const STEP = 1000;

/** One column with a newline before and behind every line; `starts` says where each line begins. */
export class Column {
  readonly text: string;
  readonly starts: Uint32Array;
  constructor(lines: string, length: number) {
    this.text = `\n${lines}\n`;
    this.starts = new Uint32Array(length + 1);
    let at = 1;
    for (let row = 0; row <= length; row++) {
      this.starts[row] = at;
      at = this.text.indexOf('\n', at) + 1;
    }
  }

  /** Calls `hit` with each row that holds `query`, and where; it answers where in the column to go on. */
  search(query: string, hit: (row: number, at: number) => number): void {
    let row = 0;
    for (let at = this.text.indexOf(query); at !== -1; at = this.text.indexOf(query, at)) {
      while ((this.starts[row + 1] as number) <= at) row++;
      at = hit(row, at);
    }
  }
  /** Behind the row. */
  after = (row: number): number => (this.starts[row + 1] as number) - 1;
}

type Stand = {
  layer: ShownLayer;
  /** The number of its first row among all rows. */
  first: number;
  ids: string[];
  names: string[];
  zh: string[];
  facets: string[];
  sorts: string[];
  heads: Column;
  pinyin: Column;
  shelf: Shelf;
};

const lines = (column: string, length: number): string[] => (length === 0 ? [] : column.split('\n'));

export class Finder {
  readonly #stands: Stand[] = [];
  readonly #order: Uint32Array;
  readonly #bodies: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly total: number;

  /** The shelves of the layers, upper ones first: an entry of a lower layer with the same id is not shown. */
  constructor(layers: readonly { layer: ShownLayer; shelves: readonly Shelf[] }[]) {
    let first = 0;
    for (const { layer, shelves } of layers)
      for (const shelf of shelves) {
        const { length } = shelf;
        this.#stands.push({
          layer,
          first,
          ids: lines(shelf.id, length),
          names: lines(shelf.name, length),
          zh: lines(shelf.zh, length),
          facets: lines(shelf.facets, length),
          sorts: lines(shelf.sort, length),
          heads: new Column(shelf.heads, length),
          pinyin: new Column(shelf.pinyin, length),
          shelf,
        });
        first += length;
      }
    const sorts: string[] = [];
    const shown: number[] = [];
    const layerOf = new Map(layers.map(({ layer }, i) => [layer, i]));
    for (const stand of this.#stands)
      for (const [row, id] of stand.ids.entries()) {
        const number = stand.first + row;
        sorts.push(stand.sorts[row] as string);
        if (this.#numbers.has(id)) continue;
        this.#numbers.set(id, number);
        shown.push(number);
      }
    this.total = shown.length;
    const upper = new Uint8Array(first);
    for (const { layer, first: from, ids } of this.#stands)
      upper.fill(layerOf.get(layer) ?? 0, from, from + ids.length);
    // Each shelf is sorted already: sorting is merging.
    shown.sort((a, b) => {
      const difference = (upper[a] as number) - (upper[b] as number);
      if (difference !== 0) return difference;
      const [left, right] = [sorts[a] as string, sorts[b] as string];
      return left < right ? -1 : left > right ? 1 : 0;
    });
    this.#order = Uint32Array.from(shown);
  }

  /** Explanations are found once they are here. */
  addBodies(all: Bodies): void {
    for (const [id, text] of unpackBodies(all)) {
      const number = this.#numbers.get(id);
      if (number !== undefined) this.#bodies[number] = text;
    }
  }

  has = (id: string): boolean => this.#numbers.has(id);

  /** The numbers of the rows found, best first; without explanations it takes a tenth of the time. */
  find(query: Query, inBodies = true): Uint32Array {
    const steps = this.search(query, inBodies);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same in steps of about a millisecond, between which something else can be done, or the search given up. */
  *search(query: Query, inBodies: boolean): Generator<void, Uint32Array> {
    const text = foldForSearch(query.text);
    const passes = this.#filter(query);
    if (!text) return passes ? this.#order.filter(passes) : this.#order;
    const ranks = this.#ranks(text);
    if (inBodies)
      for (const [i, number] of this.#order.entries()) {
        if (ranks[number] === 0 && this.#bodies[number]?.includes(text)) ranks[number] = 1;
        if (i % STEP === 0) yield;
      }
    const places: number[][] = [[], [], [], []];
    for (const number of this.#order) {
      const rank = ranks[number] as number;
      if (rank > 0 && (!passes || passes(number))) places[4 - rank]?.push(number);
    }
    return Uint32Array.from(places.flat());
  }

  /** 4: a form as a whole, 3: its beginning, 2: inside a form or the pinyin, 1: in the explanation. */
  #ranks(text: string): Uint8Array {
    const last = this.#stands.at(-1);
    const ranks = new Uint8Array(last ? last.first + last.ids.length : 0);
    const solid = text.replaceAll(' ', '');
    for (const { first, heads, pinyin } of this.#stands) {
      const isEdge = (at: number): boolean => {
        const code = heads.text.charCodeAt(at);
        return code === NEWLINE || code === TAB;
      };
      heads.search(text, (row, at) => {
        const rank = !isEdge(at - 1) ? 2 : isEdge(at + text.length) ? 4 : 3;
        if (rank > (ranks[first + row] as number)) ranks[first + row] = rank;
        return rank === 4 ? heads.after(row) : at + 1;
      });
      // Syllables may be typed apart or together.
      pinyin.search(solid, (row) => {
        if (ranks[first + row] === 0) ranks[first + row] = 2;
        return pinyin.after(row);
      });
    }
    return ranks;
  }

  #filter({ topics, kinds, layers, confidences }: Filters): ((number: number) => boolean) | undefined {
    if (topics.length + kinds.length + layers.length + confidences.length === 0) return undefined;
    const among = (allowed: readonly string[], value = ''): boolean => allowed.length === 0 || allowed.includes(value);
    const known = new Map<string, boolean>();
    const pass = new Uint8Array(this.#stands.reduce((sum, { ids }) => sum + ids.length, 0));
    for (const { first, layer, facets } of this.#stands) {
      if (!among(layers, layer)) continue;
      for (const [row, facet] of facets.entries()) {
        let passes = known.get(facet);
        if (passes === undefined) {
          const [kind, topic, confidence] = facet.split(' ');
          passes = among(kinds, kind) && among(topics, topic) && among(confidences, confidence);
          known.set(facet, passes);
        }
        if (passes) pass[first + row] = 1;
      }
    }
    return (number) => pass[number] === 1;
  }

  #standOf(number: number): Stand | undefined {
    return this.#stands.findLast(({ first }) => first <= number);
  }

  listed(number: number): Listed | undefined {
    const stand = this.#standOf(number);
    const row = number - (stand?.first ?? 0);
    const id = stand?.ids[row];
    if (!stand || id === undefined) return undefined;
    const [kind, topic] = (stand.facets[row] ?? '').split(' ') as [Kind, Topic];
    return { id, name: stand.names[row] ?? '', zh: stand.zh[row] ?? '', kind, topic, layer: stand.layer };
  }

  listedById(id: string): Listed | undefined {
    const number = this.#numbers.get(id);
    return number === undefined ? undefined : this.listed(number);
  }

  /** Which own entries have the folded forms: by form, its owner's id. */
  ownersOf(claims: readonly string[]): Map<string, string> {
    const wanted = new Set(claims);
    const owners = new Map<string, string>();
    for (const { layer, shelf, ids } of this.#stands) {
      if (!isReaders(layer)) continue;
      for (const [row, line] of lines(shelf.claims, shelf.length).entries())
        for (const claim of line.split(PART)) if (wanted.has(claim)) owners.set(claim, ids[row] ?? '');
    }
    return owners;
  }
}
