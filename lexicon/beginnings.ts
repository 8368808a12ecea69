/**
 * Where a form may begin. Nearly all of a text is passed here at the cost of a look at each character:
 *
 *   the city of Xi'an has seen win-win cooperation          党的一切工作都是为了……
 *                          └─────┘ are these two?           └─┘ these three?
 *
 * A wrong yes costs time, a wrong no would lose a match: what is not plain (a hyphen at a line break, an accent, an
 * apostrophe) is a yes.
 */
import { joinHash } from './bits.ts';
import { CharacterBeginnings } from './character-beginnings.ts';
import {
  AMPERSAND,
  APOSTROPHE,
  codeOf,
  HAN,
  HYPHEN,
  IGNORED,
  isGap,
  isHan,
  kindOf,
  LETTER,
  OTHER,
  PERIOD,
  PLAIN,
  SPACE,
} from './characters.ts';
import type { IndexData } from './index-layout.ts';
import { PREFIX_HASHES } from './prefixes.ts';
import { addToHash, EMPTY_HASH } from './token-ids.ts';
import { WordBeginnings } from './word-beginnings.ts';

const NONE = -1;

export class Beginnings {
  readonly #words: WordBeginnings;
  readonly #characters: CharacterBeginnings;
  readonly #signs: ReadonlyMap<number, number>;
  #firstToken = NONE;
  #found = NONE;

  /** @param idOf ids of the characters, by unit. @param signs those outside of that table. */
  constructor(data: IndexData, idOf: Uint16Array, signs: ReadonlyMap<number, number>) {
    this.#words = new WordBeginnings(data);
    this.#characters = new CharacterBeginnings(data, idOf);
    this.#signs = signs;
  }

  /** Whether `next` went past a word or a character on its way. */
  get passed(): boolean {
    return this.#firstToken !== this.#found;
  }

  /** The next offset from `at` on where a form may begin; `to` where there is none. */
  next(text: string, at: number, to: number): number {
    this.#firstToken = NONE;
    this.#found = this.#find(text, at, to);
    return this.#found;
  }

  #find(text: string, from: number, to: number): number {
    const codes = codeOf;
    const { first, whole, pairs } = this.#words;
    let at = from;
    let last = NONE; // the word before, where only a space or a hyphen is between
    let lastHash = 0;
    while (at < to) {
      const unit = text.charCodeAt(at);
      let code = codes[unit] as number;
      if (code < PLAIN) {
        if (last !== NONE) {
          if (first.has(lastHash) && (code === LETTER || code === AMPERSAND || isGap(unit))) return last;
          last = NONE;
        }
        if (isHan(unit)) {
          if (this.#firstToken === NONE) this.#firstToken = at;
          const found = this.#characters.next(text, at, to);
          if (found >= 0) return found;
          at = ~found;
          continue;
        }
        if (code === LETTER || code === OTHER || code === HAN || code === AMPERSAND) {
          if (this.#firstToken === NONE) this.#firstToken = at;
          if (code === LETTER || this.#signs.has(unit)) return at;
        }
        at++;
        continue;
      }
      const start = at;
      if (this.#firstToken === NONE) this.#firstToken = start;
      let hash = EMPTY_HASH;
      while (code >= PLAIN) {
        hash = addToHash(hash, code);
        code = ++at < to ? (codes[text.charCodeAt(at)] as number) : SPACE;
      }
      if (last !== NONE && pairs.has(joinHash(lastHash, hash))) return last;
      if (whole.has(hash)) return start;
      if (code !== SPACE) {
        if (code === APOSTROPHE && isPossessive(text, at, to)) {
          at += 2;
          code = at < to ? (codes[text.charCodeAt(at)] as number) : SPACE;
        }
        if (!isPlainEnd(code)) {
          const split = code !== HYPHEN || PREFIX_HASHES.has(hash) || !isPlain(text, at + 1);
          if (split) return last !== NONE && first.has(lastHash) ? last : start;
        } else if (code !== SPACE) {
          last = NONE;
          if (first.has(hash) && (isGap(text.charCodeAt(at)) || code === PERIOD || code === AMPERSAND)) return start;
          continue;
        }
      }
      last = start;
      lastHash = hash;
      at++;
    }
    return to;
  }
}

const isPlain = (text: string, at: number): boolean => (codeOf[text.charCodeAt(at)] as number) >= PLAIN;

/** Not in the middle of a word. */
const isPlainEnd = (code: number): boolean =>
  code !== LETTER && code !== IGNORED && code !== APOSTROPHE && code !== HYPHEN;

const S = 0x73;
/** An apostrophe, s, and the end of the word. */
function isPossessive(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || (text.charCodeAt(at + 1) | 0x20) !== S) return false;
  return at + 2 >= to || isPlainEnd(kindOf(text.charCodeAt(at + 2)));
}
