/** The words and characters of the forms while an index is compiled: ids by class, and every spelling of each. */
import { kindOf, LETTER } from './characters.ts';
import { canonicalHan, hanPairs } from './han.ts';
import { PREFIXES } from './prefixes.ts';
import { canonical, spellings } from './spelling.ts';
import { addToHash, BREAK, EMPTY_HASH, FIRST_ID, Tokens, type Vocabulary } from './tokens.ts';

const asString = (units: Uint16Array, length: number): string => String.fromCharCode(...units.subarray(0, length));
const PREFIXED = new RegExp(`(?<![a-z])(${[...PREFIXES].join('|')})[-\\s\\u2010-\\u2013]([a-z]+)`, 'gi');

/** A form as it stands and, with a prefix, in its other spellings: counter-terrorism, counter terrorism, counterterrorism. */
export const prefixForms = (form: string): string[] => [
  ...new Set([form, form.replace(PREFIXED, '$1 $2'), joinPrefixes(form)]),
];

/** The spelling without hyphens: cooperation, counterterrorism. */
export const joinPrefixes = (form: string): string => form.replace(PREFIXED, '$1$2');

/** Hands out ids as forms bring words. */
export class GrowingVocabulary implements Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #solid = new Set<string>();

  /** @param forms all forms to come: what one of them writes as one word is one word with a hyphen inside as well. */
  constructor(forms: Iterable<string>) {
    const collector: Vocabulary = {
      characterId: () => BREAK,
      solidId: () => BREAK,
      wordId: (units, length) => {
        this.#solid.add(canonical(asString(units, length)));
        return BREAK;
      },
    };
    const tokens = new Tokens();
    for (const form of forms) {
      tokens.read(form, collector);
      for (const [, prefix, rest] of form.matchAll(PREFIXED))
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
  characterId(unit: number): number {
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
    for (const [name, id] of this.#ids) if (isCharacter(name)) pairs.push([name.charCodeAt(0), id]);
    for (const [written, name] of hanPairs()) {
      const id = this.#ids.get(name);
      if (id !== undefined && !this.#ids.has(written)) pairs.push([written.charCodeAt(0), id]);
    }
    return { hanUnits: Uint16Array.from(pairs, ([unit]) => unit), hanIds: Uint32Array.from(pairs, ([, id]) => id) };
  }

  /** Words as written, with their ids, in an open-addressing table at most half full. */
  words() {
    const written: [string, number][] = [];
    for (const [name, id] of this.#ids)
      if (!isCharacter(name)) for (const word of spellings(name)) written.push([word, id]);
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

/** A Chinese character or a sign, not a word of one letter. */
const isCharacter = (name: string): boolean => name.length === 1 && kindOf[name.charCodeAt(0)] !== LETTER;
