/**
 * Text as the matcher sees it: one token a Chinese character, one token a Latin word.
 *
 *   text    “win-win” co-\noperation, 伙伴关\n系。Then …
 *   ids     win win cooperation       伙 伴 关 系 BREAK then
 *   joints   0   0       0            COMMA 0 0 0
 *
 * Folding happens on the way and costs no copy of the text: `start` and `end` index the original (UTF-16 offsets).
 * Tokens are made only where somebody reads: `more` reads on, `seek` goes past what can begin nothing and leaves a
 * BREAK behind it. What no form holds is a BREAK as well.
 */
import * as c from './characters.ts';
import { PREFIXES } from './prefixes.ts';
import { meaningOfPeriod, nextPart, separates, skip } from './punctuation.ts';

/** No form goes across a BREAK. */
export const BREAK = 0;
export const FIRST_ID = 1;

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

/** Tells where forms may begin (beginnings.ts). */
export interface Finder {
  next(text: string, at: number, to: number): number;
  /** Whether it went past a word or a character. */
  readonly passed: boolean;
}

export const EMPTY_HASH = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** One step of FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** What & is read as. */
const AND = Uint16Array.from('and', (letter) => letter.charCodeAt(0));
const AND_HASH = AND.reduce(addToHash, EMPTY_HASH);

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
  /** By token: the number of joints up to it. */
  jointCounts = new Int32Array(256);
  length = 0;
  #text = '';
  #words: Vocabulary | undefined;
  #at = 0;
  #to = 0;
  readonly #word = new Uint16Array(LONGEST_WORD + 4);

  /** Begins to read `text`, or its part from `from` to `to`; anything read before is gone. */
  begin(text: string, words: Vocabulary, from: number = 0, to: number = text.length): this {
    this.length = 0;
    this.#text = text;
    this.#words = words;
    this.#at = from;
    this.#to = to;
    return this;
  }

  /** Begins to read `text` and reads all of it. */
  read(text: string, words: Vocabulary, from?: number, to?: number): this {
    this.begin(text, words, from, to);
    while (this.more());
    return this;
  }

  /** Reads one more token, and the BREAK before it where there is one; false at the end of the text. */
  more(): boolean {
    const text = this.#text;
    const words = this.#words as Vocabulary;
    let joint = NO_JOINT;
    let separated = false;
    while (this.#at < this.#to) {
      const at = this.#at++;
      const unit = text.charCodeAt(at);
      switch (c.kindOf(unit)) {
        case c.SPACE:
        case c.QUOTE:
        case c.APOSTROPHE:
        case c.IGNORED:
          break;
        case c.HYPHEN:
          if (separates(text, at)) separated = true;
          break;
        case c.COMMA:
          joint = COMMA_JOINT;
          break;
        case c.ENUMERATION:
          if (joint === NO_JOINT) joint = ENUMERATION_JOINT;
          break;
        case c.STOP:
          separated = true;
          break;
        case c.PERIOD:
          if (meaningOfPeriod(text, at) !== 'nothing') separated = true;
          break;
        case c.LETTER: {
          const id = this.#readWord(text, at, words);
          if (separated) this.#break(at);
          this.#append(id, at, this.#bareEnd, joint);
          return true;
        }
        default: {
          const isAnd = c.kindOf(unit) === c.AMPERSAND;
          const id = isAnd ? words.wordId(AND, AND.length, AND_HASH) : words.characterId(unit);
          if (separated) this.#break(at);
          this.#append(id, at, at + 1, joint);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The number of the first token from `from` on with which a form may begin; `length` at the end of the text. Reads it
   * where it has not been read.
   */
  seek(from: number, finder: Finder): number {
    const read = this.#at;
    const at = finder.next(this.#text, from < this.length ? (this.starts[from] as number) : read, this.#to);
    if (at === this.#to) return this.length;
    if (at < read) {
      while (from < this.length && (this.starts[from] as number) < at) from++;
      return from < this.length ? from : this.#readOne();
    }
    if (finder.passed) {
      this.#break(at);
      this.#at = at;
    }
    return this.#readOne();
  }

  /** The number of the first of what is read. */
  #readOne(): number {
    const first = this.length;
    this.more();
    return first;
  }

  #break(at: number): void {
    if (this.length > 0 && this.ids[this.length - 1] !== BREAK) this.#append(BREAK, at, at, NO_JOINT);
  }

  #append(id: number, start: number, end: number, joint: number): void {
    const at = this.length;
    if (at === this.ids.length) this.#grow();
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
    this.joints[at] = joint;
    this.jointCounts[at] = (at > 0 ? (this.jointCounts[at - 1] as number) : 0) + (joint === NO_JOINT ? 0 : 1);
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
    this.jointCounts = larger(this.jointCounts, new Int32Array(size));
  }

  /**
   * The id of the word at `start`, with its further parts where hyphens only split one known word: co-operation,
   * multi-\npolarity. Goes to its end.
   */
  #readWord(text: string, start: number, words: Vocabulary): number {
    let end = this.#fold(text, start, 0);
    const firstEnd = end;
    const bareEnd = this.#bareEnd;
    const length = this.#bareLength;
    const hash = this.#bareHash;
    const prefix = PREFIX_HASHES.has(this.#hash);
    for (
      let next = nextPart(text, end, prefix), parts = 1;
      next > 0 && next < this.#to && parts < MOST_PARTS;
      parts++
    ) {
      end = this.#fold(text, next, this.#length, this.#hash);
      const id = words.solidId(this.#word, this.#bareLength, this.#bareHash);
      next = nextPart(text, end, prefix);
      if (id === BREAK) continue;
      this.#at = end;
      return id;
    }
    if (end !== firstEnd) this.#fold(text, start, 0);
    this.#bareEnd = bareEnd;
    this.#at = firstEnd;
    return length < LONGEST_WORD ? words.wordId(this.#word, length, hash) : BREAK;
  }

  #length = 0;
  #hash = EMPTY_HASH;
  /** Where the word ends without a possessive 's, and its length and hash up to there. */
  #bareEnd = 0;
  #bareLength = 0;
  #bareHash = EMPTY_HASH;

  /** Folds the letters from `start` into the word buffer at `length`; returns the offset after the last letter. */
  #fold(text: string, start: number, length: number, hash: number = EMPTY_HASH): number {
    const word = this.#word;
    let at = start;
    let end = start;
    let bareEnd = start;
    let bareLength = 0;
    let bareHash = hash;
    for (;;) {
      const unit = at < this.#to ? text.charCodeAt(at) : 0;
      const kind = c.kindOf(unit);
      if (kind === c.LETTER) {
        if (length < LONGEST_WORD) {
          const longer = c.foldLetter(unit, word, length);
          for (; length < longer; length++) hash = addToHash(hash, word[length] as number);
        }
        at++;
        end = at;
      } else if (kind === c.IGNORED) {
        at++;
      } else if (kind === c.APOSTROPHE && length > 0 && c.kindAt(text, skip(text, at + 1, 1)) === c.LETTER) {
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
    this.#bareEnd = possessive ? bareEnd : end;
    this.#bareLength = possessive ? bareLength : length;
    this.#bareHash = possessive ? bareHash : hash;
    this.#length = length;
    this.#hash = hash;
    return end;
  }
}
