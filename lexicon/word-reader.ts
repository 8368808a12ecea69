/** Reads one Latin word: folds its letters, joins what only a hyphen splits, leaves out a possessive. */
import { APOSTROPHE, foldLetter, IGNORED, kindAt, kindOf, LETTER } from './characters.ts';
import { PREFIX_HASHES } from './prefixes.ts';
import { nextPart, skip } from './punctuation.ts';
import { addToHash, BREAK, EMPTY_HASH, type Vocabulary } from './token-ids.ts';

/** In folded letters; what is longer is cut, and no form holds it. */
const LONGEST_WORD = 120;
/** Of one word that hyphens split. */
const MOST_PARTS = 4;

export class WordReader {
  end = 0;
  bareEnd = 0;
  readonly #letters = new Uint16Array(LONGEST_WORD + 4);
  #to = 0;
  #length = 0;
  #hash = EMPTY_HASH;
  /** Length and hash without a possessive 's. */
  #bareLength = 0;
  #bareHash = EMPTY_HASH;

  /**
   * The id of the word at `start`, with its further parts where hyphens only split one known word: co-operation,
   * multi-\npolarity. `end` is where it ends, `bareEnd` without a possessive 's.
   */
  read(text: string, start: number, to: number, words: Vocabulary): number {
    this.#to = to;
    let end = this.#fold(text, start, 0);
    const firstEnd = end;
    const bareEnd = this.bareEnd;
    const length = this.#bareLength;
    const hash = this.#bareHash;
    const prefix = PREFIX_HASHES.has(this.#hash);
    for (let next = nextPart(text, end, prefix), parts = 1; next > 0 && next < to && parts < MOST_PARTS; parts++) {
      end = this.#fold(text, next, this.#length, this.#hash);
      const id = words.solidId(this.#letters, this.#bareLength, this.#bareHash);
      next = nextPart(text, end, prefix);
      if (id === BREAK) continue;
      this.end = end;
      return id;
    }
    if (end !== firstEnd) this.#fold(text, start, 0);
    this.bareEnd = bareEnd;
    this.end = firstEnd;
    return length < LONGEST_WORD ? words.wordId(this.#letters, length, hash) : BREAK;
  }

  /** Folds the letters from `start` into the word buffer at `length`; returns the offset after the last letter. */
  #fold(text: string, start: number, length: number, hash: number = EMPTY_HASH): number {
    const word = this.#letters;
    let at = start;
    let end = start;
    let bareEnd = start;
    let bareLength = 0;
    let bareHash = hash;
    for (;;) {
      const unit = at < this.#to ? text.charCodeAt(at) : 0;
      const kind = kindOf(unit);
      if (kind === LETTER) {
        if (length < LONGEST_WORD) {
          const longer = foldLetter(unit, word, length);
          for (; length < longer; length++) hash = addToHash(hash, word[length] as number);
        }
        at++;
        end = at;
      } else if (kind === IGNORED) {
        at++;
      } else if (kind === APOSTROPHE && length > 0 && kindAt(text, skip(text, at + 1, 1)) === LETTER) {
        bareEnd = end;
        bareLength = length;
        bareHash = hash;
        if (length < LONGEST_WORD) {
          word[length++] = 0x27;
          hash = addToHash(hash, 0x27);
        }
        at++;
      } else break;
    }
    const possessive = bareLength > 0 && length === bareLength + 2 && word[length - 1] === 0x73;
    this.bareEnd = possessive ? bareEnd : end;
    this.#bareLength = possessive ? bareLength : length;
    this.#bareHash = possessive ? bareHash : hash;
    this.#length = length;
    this.#hash = hash;
    return end;
  }
}
