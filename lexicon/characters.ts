/** What each UTF-16 unit is to the matcher, and what it folds to. Built once; data rows, no rules. */

export const OTHER = 0; // separates: nothing matches across it
export const LETTER = 1; // letters of alphabets, and digits: what words are made of
export const SPACE = 2;
export const HYPHEN = 3; // hyphens and dashes
export const APOSTROPHE = 4; // also the single quotation marks
export const QUOTE = 5; // quotation marks and Chinese title brackets: ignored
export const IGNORED = 6; // soft hyphen, zero-width characters, combining marks
export const COMMA = 7;
export const ENUMERATION = 8; // 、
export const STOP = 9; // ends a sentence
export const PERIOD = 10; // may end one
export const AMPERSAND = 11;
export const HAN = 12;

/** Nearly all Chinese characters; a few more are HAN outside. */
export const FIRST_HAN = 0x3400;
export const LAST_HAN = 0x9fff;

const ROWS: readonly [kind: number, ...ranges: (number | [number, number])[]][] = [
  [SPACE, [0x09, 0x0d], 0x20, 0x85, 0xa0, 0x1680, [0x2000, 0x200a], 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
  [HYPHEN, 0x2d, [0x2010, 0x2015], 0x2212, 0xfe58, 0xfe63, 0xff0d],
  [APOSTROPHE, 0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x201b, 0x2bc, 0xff07],
  [QUOTE, 0x22, 0xab, 0xbb, [0x201c, 0x201f], 0x2039, 0x203a, [0x3008, 0x300f], 0x301d, 0x301e, 0x301f, 0xff02],
  [IGNORED, 0xad, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x2066, 0x2069], [0x300, 0x36f]],
  [IGNORED, [0xfe00, 0xfe0f], 0xfeff],
  [COMMA, 0x2c, 0xff0c],
  [ENUMERATION, 0x3001, 0xff64],
  [STOP, 0x21, 0x3f, 0x2026, 0x3002, 0xff01, 0xff1f, 0xff61],
  [PERIOD, 0x2e, 0xff0e],
  [AMPERSAND, 0x26, 0xff06],
  [LETTER, [0x30, 0x39], [0x41, 0x5a], 0x5f, [0x61, 0x7a], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]],
  [LETTER, [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x1e00, 0x1eff], [0xfb00, 0xfb04]],
  [
    LETTER,
    [0x250, 0x2ff],
    [0x370, 0x373],
    [0x376, 0x377],
    [0x37b, 0x37d],
    [0x386, 0x52f],
    [0x531, 0x556],
    [0x561, 0x587],
  ],
  [LETTER, [0x5d0, 0x5ea], [0x620, 0x64a], [0x671, 0x6d3], [0x900, 0x1fff]],
  [HAN, 0x3005, 0x3007, [FIRST_HAN, LAST_HAN], [0xf900, 0xfaff]],
];

/** By unit: one of the kinds above, and for the plain letters and digits what they fold to, which is larger. */
export const codeOf = new Uint8Array(0x10000);
for (const [kind, ...ranges] of ROWS)
  for (const range of ranges) {
    const [first, last] = typeof range === 'number' ? [range, range] : range;
    codeOf.fill(kind, first, last + 1);
  }

/** The least code of a plain letter. */
export const PLAIN = 0x30;

export function kindOf(unit: number): number {
  const code = codeOf[unit] as number;
  return code < PLAIN ? code : LETTER;
}

export const isHan = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_HAN;

/** What may stand between two characters of one form. */
const GAPS = [SPACE, QUOTE, APOSTROPHE, IGNORED, COMMA, ENUMERATION, HYPHEN].reduce(
  (bits, kind) => bits | (1 << kind),
  0,
);
export function isGap(unit: number): boolean {
  const code = codeOf[unit] as number;
  return code < PLAIN && ((GAPS >> code) & 1) === 1;
}

/** Before the beginning and after the end of a text. */
export const NOTHING = -1;

export const kindAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? kindOf(text.charCodeAt(at)) : NOTHING;

for (let unit = 0; unit < 0x80; unit++)
  if (codeOf[unit] === LETTER) codeOf[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);

/** Other letters of the Latin alphabet: some fold to two (`ﬁ` to `fi`). Those of other alphabets stay as they are. */
const isLatin = (unit: number): boolean =>
  unit <= 0x24f || (unit >= 0x1e00 && unit <= 0x1eff) || (unit >= 0xfb00 && unit <= 0xff5a);
/** Without case, width or accents; made when they are met, because a page has few of them. */
const foldedLetters = new Map<number, string>();
function folded(unit: number): string {
  let letters = foldedLetters.get(unit);
  if (letters === undefined) {
    letters = String.fromCharCode(unit);
    if (isLatin(unit))
      letters = letters
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();
    foldedLetters.set(unit, letters);
  }
  return letters;
}

/** Writes the folded letters of `unit` into `into` at `at`; returns the new length. */
export function foldLetter(unit: number, into: Uint16Array, at: number): number {
  const code = codeOf[unit] as number;
  if (code >= PLAIN) {
    into[at] = code;
    return at + 1;
  }
  let length = at;
  for (const letter of folded(unit)) into[length++] = letter.charCodeAt(0);
  return length;
}

export const isCapital = (text: string, at: number): boolean => {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
};
