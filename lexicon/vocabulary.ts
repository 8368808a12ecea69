/** The words and characters of the forms while an index is compiled: ids by class, and every spelling of each. */
import { canonicalHan, hanPairs } from './han.ts';
import { PREFIXES } from './prefixes.ts';
import { canonical, spellings } from './spelling.ts';
import { addToHash, BREAK, EMPTY_HASH, FIRST_ID, type Vocabulary } from './token-ids.ts';
import { Tokens } from './tokens.ts';

/** Classes of words by the words' hashes: forms repeat few words many times. */
class Classes {
  readonly #known = new Map<number, { written: string; name: string }>();

  of(units: Uint16Array, length: number, hash: number): string {
    const known = this.#known.get(hash);
    if (known && isWritten(known.written, units, length)) return known.name;
    const written = String.fromCharCode(...units.subarray(0, length));
    const name = canonical(written);
    this.#known.set(hash, { written, name });
    return name;
  }
}

function isWritten(word: string, units: Uint16Array, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== units[i]) return false;
  return true;
}

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
  readonly #classes = new Classes();
  readonly #solid = new Set<string>();
  /** Characters have the ids below. */
  readonly firstWord: number;

  /** @param forms all forms to come: what one of them writes as one word is one word with a hyphen inside as well. */
  constructor(forms: Iterable<string>) {
    const collector: Vocabulary = {
      characterId: (unit) => this.characterId(unit),
      solidId: () => BREAK,
      wordId: (units, length, hash) => {
        this.#solid.add(this.#classes.of(units, length, hash));
        return BREAK;
      },
    };
    const tokens = new Tokens();
    for (const form of forms) {
      tokens.read(form, collector);
      for (const [, prefix, rest] of form.matchAll(PREFIXED))
        this.#solid.add(canonical(`${prefix}${rest}`.toLowerCase()));
    }
    this.firstWord = this.#ids.size + FIRST_ID;
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
  wordId(units: Uint16Array, length: number, hash: number): number {
    return this.id(this.#classes.of(units, length, hash));
  }
  solidId(units: Uint16Array, length: number, hash: number): number {
    const name = this.#classes.of(units, length, hash);
    return this.#solid.has(name) ? this.id(name) : BREAK;
  }
  /** Characters as written (UTF-16 units), by id. */
  characters(): Map<number, number[]> {
    const written = new Map<number, number[]>();
    for (const [name, id] of this.#ids) if (id < this.firstWord) written.set(id, [name.charCodeAt(0)]);
    for (const [character, name] of hanPairs()) {
      const id = this.#ids.get(name);
      if (id !== undefined && !this.#ids.has(character)) written.get(id)?.push(character.charCodeAt(0));
    }
    return written;
  }

  /** Words as written, by id. */
  words(): Map<number, string[]> {
    const written = new Map<number, string[]>();
    for (const [name, id] of this.#ids) if (id >= this.firstWord) written.set(id, spellings(name));
    return written;
  }
}

/** Written words and their ids in an open-addressing table at most half full. */
export function wordTable(words: ReadonlyMap<number, readonly string[]>) {
  const written = [...words].flatMap(([id, spelled]) => spelled.map((word) => ({ word, id })));
  const size = 2 ** Math.ceil(Math.log2(written.length * 2 + 2));
  const table = new Uint32Array(size);
  const wordStarts = new Uint32Array(written.length + 1);
  const wordUnits: number[] = [];
  for (const [i, { word }] of written.entries()) {
    let hash = EMPTY_HASH;
    for (let k = 0; k < word.length; k++) {
      wordUnits.push(word.charCodeAt(k));
      hash = addToHash(hash, word.charCodeAt(k));
    }
    wordStarts[i + 1] = wordUnits.length;
    let slot = hash & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = i + 1;
  }
  return { wordStarts, wordUnits, wordIds: written.map(({ id }) => id), wordTable: table };
}
