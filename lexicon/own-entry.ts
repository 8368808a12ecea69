/** What the reader types for an own entry, checked field by field; problems are told where they were made. */

import { canonicalHan, regionalForms } from './han.ts';
import { headwordOf } from './headword.ts';
import { checkEntry, type Entry } from './schema.ts';
import { canonical } from './spelling.ts';
import { BREAK, FIRST_ID, type Vocabulary } from './token-ids.ts';
import { Tokens } from './tokens.ts';
import { joinPrefixes } from './vocabulary.ts';

/** As typed: one form a line. */
export type Draft = { en: string; zh: string; official: string; analysis: string };
export type DraftField = keyof Draft;
export type DraftProblem = { field: DraftField; message: OwnEntryProblem; form: string; other?: string };
export type OwnEntryProblem = 'noForm' | 'tooShort' | 'taken' | 'notReadable';

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

/** @param others the reader's other own entries. */
export function checkDraft(draft: Draft, others: readonly Entry[]): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const owners = new Map<string, string>();
  for (const other of others) for (const form of formsOf(other)) owners.set(foldedForm(form), headwordOf(other));
  if (linesOf(draft.en).length + linesOf(draft.zh).length === 0)
    problems.push({ field: 'en', message: 'noForm', form: '' });
  for (const field of ['en', 'zh'] as const)
    for (const form of linesOf(draft[field])) {
      const folded = foldedForm(form);
      const other = owners.get(folded);
      const problem = formProblem(form, folded);
      if (problem) problems.push({ field, message: problem, form });
      else if (other !== undefined) problems.push({ field, message: 'taken', form, other });
    }
  return problems;
}

export const formsOf = (entry: Entry): string[] => [
  ...new Set([...(entry.zh ? [entry.zh.hans] : []), ...entry.forms.zh, ...entry.forms.en]),
];

/**
 * The entry for a draft without problems. What no field shows (sources, milestones, contexts …) stays as it is in `of`,
 * the entry that is edited; pinyin and the other script stay while the headword does.
 */
export function entryFromDraft(draft: Draft, id: string, of?: Entry): Entry {
  const [headword, ...zh] = linesOf(draft.zh);
  const { zh: _, ...kept }: Partial<Entry> = of ?? {};
  const checked = checkEntry({
    kind: 'formula',
    topic: 'diplomacy',
    depth: 'short',
    ...kept,
    id,
    ...(headword && { zh: of?.zh?.hans === headword ? of.zh : { hans: headword, hant: headword } }),
    forms: { en: linesOf(draft.en), zh },
    official: draft.official,
    analysis: draft.analysis,
  });
  if (!checked.ok) throw new Error(`A draft without problems must give an entry: ${JSON.stringify(checked.issues)}`);
  return checked.value;
}

export const draftOf = (entry: Entry): Draft => ({
  en: entry.forms.en.join('\n'),
  zh: [...(entry.zh ? [entry.zh.hans] : []), ...entry.forms.zh].join('\n'),
  official: entry.official,
  analysis: entry.analysis,
});

export const newOwnId = (): string => `own-${crypto.randomUUID()}`;
