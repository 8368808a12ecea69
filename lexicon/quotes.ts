/** A match that holds one half of a pair of quotation marks takes in the other: “一带一路”倡议. UTF-16 offsets. */

import { kindOf, QUOTE } from './characters.ts';
import { skip } from './punctuation.ts';

const CLOSER_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '«': '»',
};
const CLOSERS = new Set(Object.values(CLOSER_OF));
const STRAIGHT = '"';

export type Span = { start: number; end: number };

/** @param free where the match before ends: a mark before that is taken. */
export function withWholeQuotes(text: string, { start, end }: Span, free: number): Span {
  if (!holdsQuote(text, start, end)) return { start, end };
  const waited: string[] = []; // for what is open
  let missed = ''; // the last mark that closes what the match has not opened
  let straight = false;
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    const closer = CLOSER_OF[sign];
    if (closer) waited.push(closer);
    else if (sign === STRAIGHT) straight = !straight;
    else if (CLOSERS.has(sign) && waited.pop() !== sign) missed = sign;
  }
  const next = skip(text, end, 1);
  const last = skip(text, start - 1, -1);
  const after = text.charAt(next);
  const before = last >= free ? text.charAt(last) : '';
  const closes = (waited.length > 0 && after === waited.at(-1)) || (straight && after === STRAIGHT);
  const opens = (missed !== '' && CLOSER_OF[before] === missed) || (straight && !closes && before === STRAIGHT);
  return { start: opens ? last : start, end: closes ? next + 1 : end };
}

function holdsQuote(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) === QUOTE) return true;
  return false;
}
