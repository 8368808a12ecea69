/**
 * Every place where a form stands in a text, whatever its role: entries, contexts, exceptions, names and the parts of
 * composed phrases come out of one walk. Which of them count is decided in resolve.ts.
 */
import type { LexiconIndex } from './lexicon-index.ts';
import { COMMA_JOINT, NO_JOINT, SENTENCE, type Tokens } from './tokens.ts';

const MASK_BITS = 32;

/** In order of start, then of length; token numbers, `ends` exclusive. Reused from text to text. */
export class Hits {
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  forms = new Int32Array(256);
  sentences = new Int32Array(256);
  length = 0;

  find(tokens: Tokens, index: LexiconIndex): this {
    this.length = 0;
    const { output, formNext } = index.data;
    const { ids, length } = tokens;
    let sentence = 0;
    for (let start = 0; start < length; start++) {
      const first = ids[start] as number;
      if (first === SENTENCE) sentence++;
      let node = index.root(first);
      for (let end = start + 1; node !== 0; end++) {
        for (let form = output[node] as number; form >= 0; form = formNext[form] as number)
          if (tolerated(tokens, start, end, form, index)) this.#add(start, end, form, sentence);
        if (end >= length) break;
        node = index.child(node, ids[end] as number);
      }
    }
    return this;
  }

  #add(start: number, end: number, form: number, sentence: number): void {
    const at = this.length;
    if (at === this.starts.length) {
      const size = at * 2;
      for (const key of ['starts', 'ends', 'forms', 'sentences'] as const) {
        const larger = new Int32Array(size);
        larger.set(this[key]);
        this[key] = larger;
      }
    }
    this.starts[at] = start;
    this.ends[at] = end;
    this.forms[at] = form;
    this.sentences[at] = sentence;
    this.length = at + 1;
  }
}

/** Whether the form allows each 、 and comma that the text has inside it. */
function tolerated(tokens: Tokens, start: number, end: number, form: number, index: LexiconIndex): boolean {
  const { joints } = tokens;
  for (let i = start + 1; i < end; i++) {
    const joint = joints[i];
    if (joint === NO_JOINT) continue;
    const { formEnumerations, formCommas } = index.data;
    const mask = (joint === COMMA_JOINT ? formCommas[form] : formEnumerations[form]) as number;
    if (i - start < MASK_BITS && (mask & (1 << (i - start))) === 0) return false;
  }
  return true;
}
