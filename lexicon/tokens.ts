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
import {
  AMPERSAND,
  APOSTROPHE,
  COMMA,
  ENUMERATION,
  HYPHEN,
  IGNORED,
  kindOf,
  LETTER,
  PERIOD,
  QUOTE,
  SPACE,
  STOP,
} from './characters.ts';
import { meaningOfPeriod, separates } from './punctuation.ts';
import { BREAK, hashOf, type Vocabulary } from './token-ids.ts';
import { WordReader } from './word-reader.ts';

/** What stood between a token and the one before it. */
export const NO_JOINT = 0;
export const ENUMERATION_JOINT = 1;
export const COMMA_JOINT = 2;

/** Tells where forms may begin (beginnings.ts). */
export interface Finder {
  next(text: string, at: number, to: number): number;
  /** Whether it went past a word or a character. */
  readonly passed: boolean;
}

/** What & is read as. */
const AND = Uint16Array.from('and', (letter) => letter.charCodeAt(0));
const AND_HASH = hashOf('and');

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
  readonly #word = new WordReader();

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
      switch (kindOf(unit)) {
        case SPACE:
        case QUOTE:
        case APOSTROPHE:
        case IGNORED:
          break;
        case HYPHEN:
          if (separates(text, at)) separated = true;
          break;
        case COMMA:
          joint = COMMA_JOINT;
          break;
        case ENUMERATION:
          if (joint === NO_JOINT) joint = ENUMERATION_JOINT;
          break;
        case STOP:
          separated = true;
          break;
        case PERIOD:
          if (meaningOfPeriod(text, at) !== 'nothing') separated = true;
          break;
        case LETTER: {
          const id = this.#word.read(text, at, this.#to, words);
          this.#at = this.#word.end;
          if (separated) this.#break(at);
          this.#append(id, at, this.#word.bareEnd, joint);
          return true;
        }
        default: {
          const isAnd = kindOf(unit) === AMPERSAND;
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
}
