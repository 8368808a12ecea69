/** What hyphens, dashes and periods mean where they stand (rules 2 and 4). Offsets are UTF-16. */
import { HYPHEN, IGNORED, kindAt, LETTER, NOTHING, PERIOD, QUOTE, SPACE } from './characters.ts';

/** The offset of the nearest character from `at` on, in direction `step`, that is not ignored. */
export function skip(text: string, at: number, step: 1 | -1): number {
  while (kindAt(text, at) === IGNORED) at += step;
  return at;
}

/** The ends of a text are like space. */
function isSpace(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === SPACE || kind === NOTHING;
}

/** A dash with space on both sides, or a double one, separates; any other hyphen is a space (rules 2 and 4). */
export function separates(text: string, at: number): boolean {
  const before = skip(text, at - 1, -1);
  const after = skip(text, at + 1, 1);
  if (kindAt(text, before) === HYPHEN || kindAt(text, after) === HYPHEN) return true;
  return isSpace(text, before) && isSpace(text, after);
}

/** Where the word goes on after a hyphen at `end`: after a prefix, or over a line break; 0 where it does not. */
export function nextPart(text: string, end: number, prefix: boolean): number {
  const hyphen = skip(text, end, 1);
  if (kindAt(text, hyphen) !== HYPHEN) return 0;
  const after = skip(text, hyphen + 1, 1);
  let at = after;
  let broken = false;
  while (at < text.length && (isSpace(text, at) || kindAt(text, at) === IGNORED)) {
    const unit = text.charCodeAt(at++);
    if (unit === 0x0a || unit === 0x0d) broken = true;
  }
  if (at > after ? !broken : !prefix) return 0;
  return kindAt(text, at) === LETTER ? at : 0;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const ABBREVIATION = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|St|No|Nos|Gen|Sen|Rep|vs|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])$/u;

/** What a period is: part of a name or number (U.S., No. 9), a mere separator (Mr., a.b), or the end of a sentence. */
export function meaningOfPeriod(text: string, at: number): 'separates' | 'ends sentence' | 'nothing' {
  const abbreviated = ABBREVIATION.test(text.slice(Math.max(0, at - 5), at));
  let next = at + 1;
  if (kindAt(text, next) === LETTER) return abbreviated || isDigit(text.charCodeAt(next)) ? 'nothing' : 'separates';
  while (next < text.length && (isSpace(text, next) || kindAt(text, next) === QUOTE)) next++;
  if (abbreviated) return isDigit(text.charCodeAt(next)) || isInitial(text, at) ? 'nothing' : 'separates';
  return isLower(text.charCodeAt(next)) ? 'separates' : 'ends sentence';
}

/** U.S. hegemony: the last letter of an abbreviation of single letters. */
const isInitial = (text: string, at: number): boolean =>
  kindAt(text, at - 2) === PERIOD && kindAt(text, at - 1) === LETTER;
