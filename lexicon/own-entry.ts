/** The forms of an entry: read from lines, compared as texts are, and refused where they can match nothing. */

import { canonicalHan, regionalForms } from './han.ts';
import type { Entry } from './schema.ts';
import { canonical } from './spelling.ts';
import { BREAK, FIRST_ID, type Vocabulary } from './token-ids.ts';
import { Tokens } from './tokens.ts';
import { joinPrefixes } from './vocabulary.ts';

const LEAST_LETTERS = 2;

export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

const SEPARATOR = '|';

/** Equal for two forms that would claim the same texts. */
export function foldedForm(form: string): string {
  const [written = form] = regionalForms(joinPrefixes(form)).sort();
  const names: string[] = [];
  const collect: Vocabulary = {
    characterId: (unit) => names.push(canonicalHan(String.fromCharCode(unit))) - 1 + FIRST_ID,
    wordId: (units, length) =>
      names.push(canonicalWord(String.fromCharCode(...units.subarray(0, length)))) - 1 + FIRST_ID,
    solidId: () => BREAK,
  };
  reader.read(written, collect);
  const parts: string[] = [];
  for (let i = 0; i < reader.length; i++) {
    const id = reader.ids[i] as number;
    parts.push(id < FIRST_ID ? SEPARATOR : (names[id - FIRST_ID] as string));
  }
  if (parts.at(-1) === SEPARATOR) parts.pop();
  return parts.join(' ');
}

/** Kept, because making one costs more than reading a form. */
const reader = new Tokens();

/** Words come again and again: what each is called is kept for as many as a large import may hold. */
const MOST_WORDS = 50_000;
const classes = new Map<string, string>();
function canonicalWord(word: string): string {
  const known = classes.get(word);
  if (known !== undefined) return known;
  if (classes.size >= MOST_WORDS) classes.clear();
  const name = canonical(word);
  classes.set(word, name);
  return name;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isTooShort = (form: string): boolean =>
  count(form, /\p{Script=Han}/gu) < LEAST_LETTERS && count(form, /[\p{Script=Latin}\p{Nd}]/gu) < LEAST_LETTERS;

/** Why a form can match nothing. */
export function formProblem(form: string, folded = foldedForm(form)): 'tooShort' | 'notReadable' | undefined {
  if (isTooShort(form)) return 'tooShort';
  return folded.includes(SEPARATOR) ? 'notReadable' : undefined;
}

export const formsOf = (entry: Entry): string[] => [
  ...new Set([...(entry.zh ? [entry.zh.hans] : []), ...entry.forms.zh, ...entry.forms.en]),
];

export const newOwnId = (): string => `own-${crypto.randomUUID()}`;
