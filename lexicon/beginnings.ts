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
import * as c from './characters.ts';
import type { IndexData } from './index-layout.ts';
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
    const { codeOf } = c;
    const { first, whole, pairs, prefixes } = this.#words;
    let at = from;
    let last = NONE; // the word before, where only a space or a hyphen is between
    let lastHash = 0;
    while (at < to) {
      const unit = text.charCodeAt(at);
      let code = codeOf[unit] as number;
      if (code < c.PLAIN) {
        if (last !== NONE) {
          if (first.has(lastHash) && (code === c.LETTER || code === c.AMPERSAND || c.isGap(unit))) return last;
          last = NONE;
        }
        if (c.isHan(unit)) {
          if (this.#firstToken === NONE) this.#firstToken = at;
          const found = this.#characters.next(text, at, to);
          if (found >= 0) return found;
          at = ~found;
          continue;
        }
        if (code === c.LETTER || code === c.OTHER || code === c.HAN || code === c.AMPERSAND) {
          if (this.#firstToken === NONE) this.#firstToken = at;
          if (code === c.LETTER || this.#signs.has(unit)) return at;
        }
        at++;
        continue;
      }
      const start = at;
      if (this.#firstToken === NONE) this.#firstToken = start;
      let hash = EMPTY_HASH;
      while (code >= c.PLAIN) {
        hash = addToHash(hash, code);
        code = ++at < to ? (codeOf[text.charCodeAt(at)] as number) : c.SPACE;
      }
      if (last !== NONE && pairs.has(joinHash(lastHash, hash))) return last;
      if (whole.has(hash)) return start;
      if (code !== c.SPACE) {
        if (code === c.APOSTROPHE && isPossessive(text, at, to)) {
          at += 2;
          code = at < to ? (codeOf[text.charCodeAt(at)] as number) : c.SPACE;
        }
        if (!isPlainEnd(code)) {
          const split = code !== c.HYPHEN || prefixes.has(hash) || !isPlain(text, at + 1);
          if (split) return last !== NONE && first.has(lastHash) ? last : start;
        } else if (code !== c.SPACE) {
          last = NONE;
          if (first.has(hash) && (c.isGap(text.charCodeAt(at)) || code === c.PERIOD || code === c.AMPERSAND))
            return start;
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

const isPlain = (text: string, at: number): boolean => (c.codeOf[text.charCodeAt(at)] as number) >= c.PLAIN;

/** Not in the middle of a word. */
const isPlainEnd = (code: number): boolean =>
  code !== c.LETTER && code !== c.IGNORED && code !== c.APOSTROPHE && code !== c.HYPHEN;

const S = 0x73;
/** An apostrophe, s, and the end of the word. */
function isPossessive(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || (text.charCodeAt(at + 1) | 0x20) !== S) return false;
  return at + 2 >= to || isPlainEnd(c.kindOf(text.charCodeAt(at + 2)));
}
