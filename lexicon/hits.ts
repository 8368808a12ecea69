/**
 * Every place where a form stands in a text: entries and the parts of composed phrases are kept here, contexts,
 * exceptions and names go to the surroundings. All come out of one walk; which of them count, matcher.ts decides.
 */
import type { LexiconIndex } from './lexicon-index.ts';
import type { Surroundings } from './surroundings.ts';
import { COMMA_JOINT, NO_JOINT, SENTENCE, type Tokens } from './tokens.ts';

/** In order of start, then of length; token numbers, `ends` exclusive. Reused from text to text. */
export class Hits {
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  forms = new Int32Array(256);
  sentences = new Int32Array(256);
  length = 0;

  find(tokens: Tokens, index: LexiconIndex, around: Surroundings): this {
    this.length = 0;
    const { output, formNext } = index.data;
    const { ids, length } = tokens;
    let sentence = 0;
    for (let start = 0; start < length; start++) {
      const first = ids[start] as number;
      if (first === SENTENCE) sentence++;
      let node = index.root(first);
      for (let end = start + 1; node !== 0; end++) {
        for (let form = output[node] as number; form >= 0; form = formNext[form] as number) {
          if (!around.isNeeded(form) || !tolerated(tokens, start, end, form, index)) continue;
          if (around.isAround(form)) around.add(form, start, end, sentence);
          else this.#add(start, end, form, sentence);
        }
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

/** Whether the form allows each 、 and comma that the text has inside it: where it has one itself, or between equals. */
function tolerated(tokens: Tokens, start: number, end: number, form: number, index: LexiconIndex): boolean {
  const { joints } = tokens;
  for (let i = start + 1; i < end; i++) {
    const joint = joints[i];
    if (joint === NO_JOINT || isWritten(form, i - start, joint === COMMA_JOINT, index)) continue;
    if (joint === COMMA_JOINT || !partsAreEqual(joints, start, end)) return false;
  }
  return true;
}

function isWritten(form: number, at: number, comma: boolean, index: LexiconIndex): boolean {
  const { formFirstJoint, formJoints } = index.data;
  for (let i = formFirstJoint[form] as number; i < (formFirstJoint[form + 1] as number); i++)
    if (formJoints[i] === at * 2 || (comma && formJoints[i] === at * 2 + 1)) return true;
  return false;
}

/**
 * 合作、共赢 and 亲、诚、惠、容 are the formulas without 、 as well; what 、 cuts into unequal parts, or into two single
 * characters, is a list.
 */
function partsAreEqual(joints: Uint8Array, start: number, end: number): boolean {
  let part = start;
  let length = 0;
  let parts = 0;
  for (let i = start + 1; i <= end; i++) {
    if (i < end && joints[i] === NO_JOINT) continue;
    if (parts > 0 && i - part !== length) return false;
    length = i - part;
    part = i;
    parts++;
  }
  return parts > 2 || length > 1;
}
