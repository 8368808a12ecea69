/** Token ids, and where they come from. */

/** No form goes across a BREAK. */
export const BREAK = 0;
export const FIRST_ID = 1;

/** Where token ids come from; a missing word or character has id BREAK. */
export interface Vocabulary {
  /** The id of the word in `units[0, length)`; `hash` is the word's `addToHash` over all units. */
  wordId(units: Uint16Array, length: number, hash: number): number;
  /** The same for a word that the text splits with a hyphen. */
  solidId(units: Uint16Array, length: number, hash: number): number;
  /** Of a Chinese character, or of a sign that a form is written with. */
  characterId(unit: number): number;
}

export const EMPTY_HASH = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** One step of FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);
export const hashOf = (word: string): number =>
  [...word].reduce((hash, letter) => addToHash(hash, letter.charCodeAt(0)), EMPTY_HASH);
