/**
 * Text as the matcher sees it: one token a Chinese character, one token a Latin word.
 *
 *   text    “win-win” co-\noperation, 伙伴关\n系。
 *   ids     win win cooperation       伙 伴 关 系 STOP
 *   joints   0   0       0            COMMA 0 0 0
 *
 * Folding happens on the way and costs no copy of the text: `start` and `end` index the original (UTF-16 offsets).
 * Words that no form holds become a BREAK, so what follows need not look at them again.
 */
import * as c from './characters.ts';
import { PREFIXES } from './prefixes.ts';
import { meaningOfPeriod, nextPart, separates, skip } from './punctuation.ts';

/** No form goes across a BREAK; a SENTENCE also ends the reach of a context. */
export const BREAK = 0;
export const SENTENCE = 1;
export const FIRST_ID = 2;

/** What a period leaves behind it. */
const PERIODS = { nothing: -1, separates: BREAK, 'ends sentence': SENTENCE };

/** What stood between a token and the one before it. */
export const NO_JOINT = 0;
export const ENUMERATION_JOINT = 1;
export const COMMA_JOINT = 2;

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
/** One step of FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** First parts after which a hyphen may be left out. */
const PREFIX_HASHES: ReadonlySet<number> = new Set(
  [...PREFIXES].map((prefix) =>
    [...prefix].reduce((hash, letter) => addToHash(hash, letter.charCodeAt(0)), EMPTY_HASH),
  ),
);

/** In folded letters; what is longer is cut, and no form holds it. */
const LONGEST_WORD = 120;
/** Of one word that hyphens split. */
const MOST_PARTS = 4;

/** The tokens of one text. Made once and filled again for each text: nothing is allocated per token. */
export class Tokens {
  ids = new Int32Array(256);
  starts = new Int32Array(256);
  /** Ends without a trailing possessive 's. */
  ends = new Int32Array(256);
  joints = new Uint8Array(256);
  length = 0;
  #pending = -1;
  #joint = NO_JOINT;
  readonly #word = new Uint16Array(LONGEST_WORD + 4);

  /** Reads `text`; anything read before is gone. */
  read(text: string, words: Vocabulary): this {
    this.length = 0;
    this.#pending = -1;
    this.#joint = NO_JOINT;
    const size = text.length;
    let at = 0;
    while (at < size) {
      const unit = text.charCodeAt(at);
      switch (c.kindOf[unit]) {
        case c.LETTER:
          at = this.#readWord(text, at, words);
          break;
        case c.SPACE:
        case c.QUOTE:
        case c.APOSTROPHE:
        case c.IGNORED:
          at++;
          break;
        case c.HYPHEN:
          if (separates(text, at)) this.#separate(BREAK);
          at++;
          break;
        case c.COMMA:
          this.#joint = Math.max(this.#joint, COMMA_JOINT);
          at++;
          break;
        case c.ENUMERATION:
          this.#joint = Math.max(this.#joint, ENUMERATION_JOINT);
          at++;
          break;
        case c.STOP:
          this.#separate(SENTENCE);
          at++;
          break;
        case c.PERIOD:
          this.#separate(PERIODS[meaningOfPeriod(text, at)]);
          at++;
          break;
        case c.AMPERSAND:
          at = this.#readAnd(at, words);
          break;
        default: {
          const id = words.characterId(unit);
          if (id === BREAK) this.#separate(BREAK);
          else this.#push(id, at, at + 1);
          at++;
        }
      }
    }
    this.#flush();
    return this;
  }

  #separate(id: number): void {
    if (id > this.#pending) this.#pending = id;
  }

  #flush(): void {
    if (this.#pending < 0) return;
    const id = this.#pending;
    this.#pending = -1;
    if (this.length > 0) this.#append(id, 0, 0);
  }

  #push(id: number, start: number, end: number): void {
    this.#flush();
    this.#append(id, start, end);
  }

  #append(id: number, start: number, end: number): void {
    const at = this.length;
    if (at === this.ids.length) this.#grow();
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
    this.joints[at] = this.#joint;
    this.#joint = NO_JOINT;
    this.length = at + 1;
  }

  #grow(): void {
    const size = this.ids.length * 2;
    const larger = <T extends Int32Array | Uint8Array>(from: T, into: T): T => {
      into.set(from);
      return into;
    };
    this.ids = larger(this.ids, new Int32Array(size));
    this.starts = larger(this.starts, new Int32Array(size));
    this.ends = larger(this.ends, new Int32Array(size));
    this.joints = larger(this.joints, new Uint8Array(size));
  }

  /**
   * Reads the word at `start`, with its further parts where hyphens only split one known word: co-operation,
   * multi-\npolarity. Returns where it ends.
   */
  #readWord(text: string, start: number, words: Vocabulary): number {
    let end = this.#fold(text, start, 0);
    const firstEnd = end;
    const bareEnd = this.#bareEnd;
    const length = this.#folded;
    const hash = this.#hash;
    const prefix = PREFIX_HASHES.has(hash);
    for (let next = nextPart(text, end, prefix), parts = 1; next > 0 && parts < MOST_PARTS; parts++) {
      end = this.#fold(text, next, this.#folded, this.#hash);
      const id = words.solidId(this.#word, this.#folded, this.#hash);
      next = nextPart(text, end, prefix);
      if (id === BREAK) continue;
      this.#push(id, start, this.#bareEnd);
      return end;
    }
    if (end !== firstEnd) this.#fold(text, start, 0);
    const id = length < LONGEST_WORD ? words.wordId(this.#word, length, hash) : BREAK;
    if (id === BREAK) this.#separate(BREAK);
    else this.#push(id, start, bareEnd);
    return firstEnd;
  }

  #folded = 0;
  #hash = 0;
  /** Where the word ends without a possessive 's. */
  #bareEnd = 0;

  /** Folds the letters from `start` into the word buffer at `length`; returns the offset after the last letter. */
  #fold(text: string, start: number, length: number, hash: number = EMPTY_HASH): number {
    const word = this.#word;
    let at = start;
    let end = start;
    let bareEnd = start;
    for (;;) {
      const unit = at < text.length ? text.charCodeAt(at) : 0;
      const kind = c.kindOf[unit];
      if (kind === c.LETTER) {
        if (length < LONGEST_WORD) {
          const longer = c.foldLetter(unit, word, length);
          for (; length < longer; length++) hash = addToHash(hash, word[length] as number);
        }
        at++;
        end = at;
      } else if (kind === c.IGNORED) {
        at++;
      } else if (kind === c.APOSTROPHE && length > 0 && c.kindOf[text.charCodeAt(skip(text, at + 1, 1))] === c.LETTER) {
        bareEnd = end;
        if (length < LONGEST_WORD) {
          word[length++] = 0x27;
          hash = addToHash(hash, 0x27);
        }
        at++;
      } else break;
    }
    const possessive = length > 2 && word[length - 2] === 0x27 && word[length - 1] === 0x73;
    this.#bareEnd = possessive ? bareEnd : end;
    this.#folded = length;
    this.#hash = hash;
    return end;
  }

  #readAnd(at: number, words: Vocabulary): number {
    this.#fold('and', 0, 0);
    const id = words.wordId(this.#word, this.#folded, this.#hash);
    if (id === BREAK) this.#separate(BREAK);
    else this.#push(id, at, at + 1);
    return at + 1;
  }
}
