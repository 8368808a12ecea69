/** Which words, told by their hashes, begin a form; and which two. */
import { Bits, bitsOf, joinHash } from './bits.ts';
import { enteredForms, type SortedForms } from './entered-forms.ts';
import type { IndexData } from './index-layout.ts';
import { PREFIXES } from './prefixes.ts';
import { addToHash, EMPTY_HASH } from './token-ids.ts';

const hashOf = (word: string): number =>
  [...word].reduce((hash, letter) => addToHash(hash, letter.charCodeAt(0)), EMPTY_HASH);

/** @param spellings the written words, by id. */
export function wordBeginnings(forms: SortedForms, spellings: ReadonlyMap<number, readonly string[]>) {
  const hashes = new Map([...spellings].map(([id, words]) => [id, words.map(hashOf)]));
  const hashesFor = (id: number): readonly number[] => hashes.get(id) ?? [];
  const first = new Set<number>();
  const whole = new Set<number>();
  const pairs = new Set<number>();
  for (const form of enteredForms(forms)) {
    if (form.first < forms.firstWord) continue;
    const seconds = form.at(1);
    const isWhole = seconds.length === 0 || seconds.some((id) => id < forms.firstWord);
    for (const one of hashesFor(form.first)) {
      first.add(one);
      if (isWhole) whole.add(one);
      for (const second of seconds) for (const two of hashesFor(second)) pairs.add(joinHash(one, two));
    }
  }
  return { beginFirstWords: bitsOf(first), beginWholeWords: bitsOf(whole), beginWordPairs: bitsOf(pairs) };
}

export class WordBeginnings {
  /** Begin a form. */
  readonly first: Bits;
  /** Are a form, or go on with what is no word. */
  readonly whole: Bits;
  /** Joined hashes of the first two. */
  readonly pairs: Bits;
  /** A hyphen behind them may be no gap: co-operation. */
  readonly prefixes = new Bits(bitsOf(new Set([...PREFIXES].map(hashOf))));

  constructor({ beginFirstWords, beginWholeWords, beginWordPairs }: IndexData) {
    this.first = new Bits(beginFirstWords);
    this.whole = new Bits(beginWholeWords);
    this.pairs = new Bits(beginWordPairs);
  }
}
