/** The forms that stand at one place of a text. */
import type { LexiconIndex } from './lexicon-index.ts';
import { firstOf } from './sparse.ts';
import { BREAK } from './token-ids.ts';
import { COMMA_JOINT, NO_JOINT, type Tokens } from './tokens.ts';

/**
 * Tells each form that begins at token `start`, the shorter first; `end` is exclusive. Reads on in the text as far as
 * forms go.
 */
export function formsAt(
  tokens: Tokens,
  start: number,
  index: LexiconIndex,
  met: (form: number, start: number, end: number) => void,
): void {
  const { forms } = index;
  const first = tokens.ids[start] as number;
  if (first === BREAK) return;
  let low = forms.first(first);
  let high = forms.first(first + 1);
  for (let depth = 1; low < high; depth++) {
    const end = start + depth;
    for (; low < high && forms.lengthOf(low) === depth; low++)
      if (tolerated(tokens, start, end, low, index)) met(low, start, end);
    if (low === high || (end === tokens.length && !tokens.more())) return;
    const token = tokens.ids[end] as number;
    if (token === BREAK) return;
    if (high - low === 1) {
      if (forms.tokenAt(low, depth) !== token) return;
      continue;
    }
    low = forms.bound(low, high, depth, token);
    high = forms.bound(low, high, depth, token + 1);
  }
}

/** Whether the form allows each 、 and comma that the text has inside it: where it has one itself, or between equals. */
function tolerated(
  { joints, jointCounts }: Tokens,
  start: number,
  end: number,
  form: number,
  index: LexiconIndex,
): boolean {
  if (jointCounts[end - 1] === jointCounts[start]) return true;
  for (let i = start + 1; i < end; i++) {
    const joint = joints[i];
    if (joint === NO_JOINT || isWritten(form, i - start, joint === COMMA_JOINT, index)) continue;
    if (joint === COMMA_JOINT || !partsAreEqual(joints, start, end)) return false;
  }
  return true;
}

function isWritten(form: number, at: number, comma: boolean, index: LexiconIndex): boolean {
  const { formJoints, formJointsOf } = index.data;
  for (let i = firstOf(formJointsOf, form); formJointsOf[i] === form; i++)
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
