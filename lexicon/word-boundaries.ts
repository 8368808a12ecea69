/**
 * Rule 5 where exceptions are silent: a form of two characters must not be cut out of two other words.
 *
 *   人民|主席   民主 lies across a boundary and has none at its own ends: no match
 *   我国|民主   民主 is a word: a match
 *
 * Browsers segment differently, so a match is refused only where it is plain: the four characters alone must read as
 * two words, and the whole clause as well.
 */
import { IGNORED, isHan, kindAt, SPACE } from './characters.ts';

/** Made when it is needed: it takes in a dictionary. */
let segmenter: Intl.Segmenter | undefined;
/** Characters on either side. */
const CLAUSE = 12;
const MOST_KNOWN = 10_000;

/** Whether `text` has a word boundary between the two characters at `start`, and none around them. */
function cuts(text: string, start: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index));
  return boundaries.has(start + 1) && !boundaries.has(start) && !boundaries.has(start + 2);
}

/** Up to `most` characters from `at` on in direction `step`, over white space and what is ignored (rule 3). */
function characters(text: string, at: number, step: 1 | -1, most: number): string {
  let found = '';
  for (let length = 0; length < most; at += step) {
    const kind = kindAt(text, at);
    if (kind === SPACE || kind === IGNORED) continue;
    if (!isHan(text.charCodeAt(at))) break;
    found = step === 1 ? found + text.charAt(at) : text.charAt(at) + found;
    length++;
  }
  return found;
}

export class WordBoundaries {
  /** What four characters have said before: the same ones come again and again. */
  readonly #known = new Map<string, boolean>();

  /** Whether the form of two characters at [start, end), UTF-16 offsets, belongs to two other words. */
  isCutOut(text: string, start: number, end: number): boolean {
    const form = characters(text, start, 1, 2);
    const before = characters(text, start - 1, -1, 1);
    const after = characters(text, end, 1, 1);
    const four = before + form + after;
    if (four.length !== 4) return false;
    let suspected = this.#known.get(four);
    if (suspected === undefined) {
      suspected = cuts(four, 1);
      if (this.#known.size === MOST_KNOWN) this.#known.clear();
      this.#known.set(four, suspected);
    }
    if (!suspected) return false;
    const clause = characters(text, start - 1, -1, CLAUSE);
    return cuts(clause + form + characters(text, end, 1, CLAUSE), clause.length);
  }
}
