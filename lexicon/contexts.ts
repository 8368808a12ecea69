/** Which ordinary words count because of what stands in their sentence (rule 6). Looked for only where one stands. */
import { formsAt } from './forms-at.ts';
import { ROLE } from './index-layout.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { type Sentence, sentenceAround } from './sentences.ts';
import { firstOf } from './sparse.ts';
import { Tokens } from './tokens.ts';

const CONTEXT = ROLE.context;

export class Contexts {
  readonly #index: LexiconIndex;
  readonly #tokens = new Tokens();
  #text = '';
  /** The sentence looked at last, and the entries that have a context in it. */
  #sentence: Sentence = { start: 0, end: -1 };
  readonly #entries = new Set<number>();

  constructor(index: LexiconIndex) {
    this.#index = index;
  }

  begin(text: string): this {
    this.#text = text;
    this.#sentence = { start: 0, end: -1 };
    return this;
  }

  /** Whether the sentence around `at` (a UTF-16 offset) has a context of the entry. */
  has(entry: number, at: number): boolean {
    if (at < this.#sentence.start || at > this.#sentence.end) this.#read(sentenceAround(this.#text, at));
    return this.#entries.has(entry);
  }

  #read(sentence: Sentence): void {
    this.#sentence = sentence;
    this.#entries.clear();
    const index = this.#index;
    const { formsInContext } = index.data;
    const isContext = (form: number) =>
      index.roleOf(form) === CONTEXT || formsInContext[firstOf(formsInContext, form)] === form;
    const tokens = this.#tokens.read(this.#text, index, sentence.start, sentence.end);
    for (let start = 0; start < tokens.length; start++)
      formsAt(tokens, start, index, (form) => {
        if (isContext(form)) this.#entries.add(index.ownerOf(form));
      });
  }
}
