/** Which words, told by their hashes, begin a form; and which two. */
import { Bits } from './bits.ts';
import type { IndexData } from './index-layout.ts';

export class WordBeginnings {
  /** Begin a form. */
  readonly first: Bits;
  /** Are a form, or go on with what is no word. */
  readonly whole: Bits;
  /** Joined hashes of the first two. */
  readonly pairs: Bits;

  constructor({ beginFirstWords, beginWholeWords, beginWordPairs }: IndexData) {
    this.first = new Bits(beginFirstWords);
    this.whole = new Bits(beginWholeWords);
    this.pairs = new Bits(beginWordPairs);
  }
}
