/**
 * Where in a run of Chinese characters a form may begin. The first look asks two neighbours, as they are written, for
 * three bits in one byte; what it lets through is looked at again more closely, by ids.
 *
 *   合作共赢     合作: FIRST (a form begins so)     作共: SECOND (some form's second and third)     FIRST, then SECOND: yes
 *   合作         合作: WHOLE (is a form)            yes at once
 */
import { Bits, joinHash } from './bits.ts';
import { FIRST_HAN, isGap, isHan } from './characters.ts';
import type { IndexData } from './index-layout.ts';

export const FIRST = 1;
export const SECOND = 2;
export const WHOLE = 4;

/** A byte each. */
export const placeOf = (first: number, second: number): number => Math.imul(first, 0x9e37) ^ second;

/** Of a character, by id: a form begins with it; is it alone; goes on with what is no character of the table. */
export const BEGINS = 1;
export const ALONE = 2;
export const OPEN = 4;

export class CharacterBeginnings {
  readonly #idOf: Uint16Array;
  readonly #flags: ArrayLike<number>;
  readonly #anyAlone: boolean;
  readonly #look: ArrayLike<number>;
  /** The first two, three and four, by id. */
  readonly #pairs: Bits;
  readonly #threes: Bits;
  readonly #wholeThrees: Bits;
  readonly #fours: Bits;
  /** Two that are a form by themselves, or go on with what is no character of the table. */
  readonly #wholePairs: Bits;
  readonly #openPairs: Bits;

  /** @param idOf by unit from FIRST_HAN on. */
  constructor(data: IndexData, idOf: Uint16Array) {
    this.#idOf = idOf;
    this.#flags = data.beginCharacters;
    this.#anyAlone = data.beginCharacters.some((flags) => (flags & ALONE) !== 0);
    this.#look = data.beginLook;
    this.#pairs = new Bits(data.beginPairs);
    this.#threes = new Bits(data.beginThrees);
    this.#wholeThrees = new Bits(data.beginWholeThrees);
    this.#fours = new Bits(data.beginFours);
    this.#wholePairs = new Bits(data.beginWholePairs);
    this.#openPairs = new Bits(data.beginOpenPairs);
  }

  /** The offset of the next beginning in the run of characters at `from`, or the complement of the run's end. */
  next(text: string, from: number, to: number): number {
    const look = this.#look;
    const mask = look.length - 1;
    const anyAlone = this.#anyAlone;
    let last = text.charCodeAt(from);
    let lastFlags = 0;
    let at = from + 1;
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (!isHan(unit)) break;
      const flags = look[placeOf(last, unit) & mask] as number;
      if (((lastFlags & (flags >> 1)) | (flags >> 2)) & 1) {
        if (at - 2 >= from && this.#isBeginning(text, at - 2, to)) return at - 2;
        if (this.#isWholePair(text, at - 1)) return at - 1;
      }
      // The one before it may still begin a form that goes on.
      if (anyAlone && this.#has(ALONE, text, at - 1)) return Math.max(from, at - 2);
      last = unit;
      lastFlags = flags & FIRST;
    }
    return lastFlags === 0 && !this.#has(BEGINS, text, at - 1) ? ~at : this.#atEnd(text, from, at, to);
  }

  /** What goes on behind a run's end, over a gap: 伙伴关⏎系, 面向 21 世纪. */
  #atEnd(text: string, from: number, end: number, to: number): number {
    const last = this.#id(text, end - 1);
    if (this.#has(ALONE, text, end - 1)) return Math.max(from, end - 2);
    const next = pastGap(text, end, to);
    if (next === to) return ~end;
    const id = this.#id(text, next);
    if (end - 2 >= from) {
      const pair = joinHash(this.#id(text, end - 2), last);
      if (id === 0 ? this.#openPairs.has(pair) : this.#threes.has(joinHash(pair, id))) return end - 2;
    }
    return (id === 0 ? this.#has(OPEN, text, end - 1) : this.#pairs.has(joinHash(last, id))) ? end - 1 : ~end;
  }

  #has(flag: number, text: string, at: number): boolean {
    return ((this.#flags[this.#id(text, at)] ?? 0) & flag) !== 0;
  }

  #isWholePair(text: string, at: number): boolean {
    return this.#wholePairs.has(joinHash(this.#id(text, at), this.#id(text, at + 1)));
  }

  /** Three characters that begin a form, and the fourth where it goes on at once. */
  #isBeginning(text: string, at: number, to: number): boolean {
    const pair = joinHash(this.#id(text, at), this.#id(text, at + 1));
    const three = joinHash(pair, this.#id(text, at + 2));
    if (!this.#threes.has(three)) return false;
    const fourth = at + 3 < to ? this.#id(text, at + 3) : 0;
    return fourth === 0 || this.#wholeThrees.has(three) || this.#fours.has(joinHash(three, fourth));
  }

  #id(text: string, at: number): number {
    return this.#idOf[text.charCodeAt(at) - FIRST_HAN] ?? 0;
  }
}

function pastGap(text: string, at: number, to: number): number {
  while (at < to && isGap(text.charCodeAt(at))) at++;
  return at;
}
