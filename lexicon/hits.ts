/**
 * Every place where a form stands in a text: entries and the parts of composed phrases are kept here, exceptions and
 * names go to the surroundings. Which of them count, matcher.ts decides.
 */
import { formsAt } from './forms-at.ts';
import { ROLE } from './index-layout.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Surroundings } from './surroundings.ts';
import type { Tokens } from './tokens.ts';

const MATCH = ROLE.match;
const CONTEXT = ROLE.context;
const EXCEPT = ROLE.except;
const NAME = ROLE.name;
const SILENCED = ROLE.silenced;
const HEAD = ROLE.head;

/** Behind a part of a composed phrase: a join or an opener, and the part after it. */
const NEXT_PART = 2;

/** In order of start, then of length; token numbers, `ends` exclusive. Reused from text to text. */
export class Hits {
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  forms = new Int32Array(256);
  length = 0;
  /** Whether a composed phrase is possible. */
  hasHead = false;

  /** Reads the text that `tokens` have begun, as far as forms go. */
  find(tokens: Tokens, index: LexiconIndex, around: Surroundings): this {
    this.length = 0;
    this.hasHead = false;
    let due = 0; // tokens before this are looked at, whether a form is known to begin there or not
    const met = (form: number, start: number, end: number): void => {
      const role = index.roleOf(form);
      if (role === CONTEXT) return;
      if (role === EXCEPT || role === NAME || role === SILENCED) {
        around.add(form, start, end);
        return;
      }
      this.#add(start, end, form);
      if (role === MATCH) return;
      if (role === HEAD) this.hasHead = true;
      due = Math.max(due, end + NEXT_PART);
      while (tokens.length < due && tokens.more());
    };
    for (let at = 0; ; at++) {
      if (at >= Math.min(due, tokens.length)) at = tokens.seek(at, index.beginnings);
      if (at === tokens.length) return this;
      formsAt(tokens, at, index, met);
    }
  }

  #add(start: number, end: number, form: number): void {
    const at = this.length;
    if (at === this.starts.length) {
      const size = at * 2;
      for (const key of ['starts', 'ends', 'forms'] as const) {
        const larger = new Int32Array(size);
        larger.set(this[key]);
        this[key] = larger;
      }
    }
    this.starts[at] = start;
    this.ends[at] = end;
    this.forms[at] = form;
    this.length = at + 1;
  }
}
