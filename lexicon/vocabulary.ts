/** The words and characters of the forms while an index is compiled: ids by class, and every spelling of each. */
import { canonicalHan, hanPairs } from './han.ts';
import { canonical, PREFIXES, spellings } from './spelling.ts';
import { addToHash, BREAK, EMPTY_HASH, FIRST_ID, Tokens, type Vocabulary } from './tokens.ts';

const asString = (units: Uint16Array, length: number): string => String.fromCharCode(...units.subarray(0, length));
const HYPHENATED = new RegExp(`(?<![a-z])(${[...PREFIXES].join('|')})[-\\u2010-\\u2013]([a-z]+)`, 'gi');

/** Hands out ids as forms bring words. */
export class GrowingVocabulary implements Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #solid = new Set<string>();

  /** @param forms all forms to come: what one of them writes as one word is one word with a hyphen inside as well. */
  constructor(forms: Iterable<string>) {
    const collector: Vocabulary = {
      hanId: () => BREAK,
      solidId: () => BREAK,
      wordId: (units, length) => {
        this.#solid.add(canonical(asString(units, length)));
        return BREAK;
      },
    };
    const tokens = new Tokens();
    for (const form of forms) {
      tokens.read(form, collector);
      for (const [, prefix, rest] of form.matchAll(HYPHENATED))
        this.#solid.add(canonical(`${prefix}${rest}`.toLowerCase()));
    }
  }

  id(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#ids.size + FIRST_ID;
    this.#ids.set(name, id);
    return id;
  }
  hanId(unit: number): number {
    return this.id(canonicalHan(String.fromCharCode(unit)));
  }
  wordId(units: Uint16Array, length: number): number {
    return this.id(canonical(asString(units, length)));
  }
  solidId(units: Uint16Array, length: number): number {
    const name = canonical(asString(units, length));
    return this.#solid.has(name) ? this.id(name) : BREAK;
  }
  /** One more than the largest id. */
  get end(): number {
    return this.#ids.size + FIRST_ID;
  }

  /** Characters as written, with their ids. */
  han(): { hanUnits: Uint16Array<ArrayBuffer>; hanIds: Uint32Array<ArrayBuffer> } {
    const pairs: [number, number][] = [];
    for (const [name, id] of this.#ids) if (isHan(name)) pairs.push([name.charCodeAt(0), id]);
    for (const [written, name] of hanPairs()) {
      const id = this.#ids.get(name);
      if (id !== undefined && !this.#ids.has(written)) pairs.push([written.charCodeAt(0), id]);
    }
    return { hanUnits: Uint16Array.from(pairs, ([unit]) => unit), hanIds: Uint32Array.from(pairs, ([, id]) => id) };
  }

  /** Words as written, with their ids, in an open-addressing table at most half full. */
  words() {
    const written: [string, number][] = [];
    for (const [name, id] of this.#ids) if (!isHan(name)) for (const word of spellings(name)) written.push([word, id]);
    const size = 2 ** Math.ceil(Math.log2(written.length * 2 + 2));
    const wordTable = new Int32Array(size).fill(-1);
    const wordStarts = new Uint32Array(written.length + 1);
    const wordIds = Uint32Array.from(written, ([, id]) => id);
    const wordUnits = new Uint16Array(written.reduce((sum, [word]) => sum + word.length, 0));
    let at = 0;
    for (const [i, [word]] of written.entries()) {
      let hash = EMPTY_HASH;
      for (let k = 0; k < word.length; k++) {
        wordUnits[at++] = word.charCodeAt(k);
        hash = addToHash(hash, word.charCodeAt(k));
      }
      wordStarts[i + 1] = at;
      let slot = hash & (size - 1);
      while (wordTable[slot] !== -1) slot = (slot + 1) & (size - 1);
      wordTable[slot] = i;
    }
    return { wordStarts, wordUnits, wordIds, wordTable };
  }
}

const isHan = (name: string): boolean => name.length === 1 && name.charCodeAt(0) >= 0x3007;
