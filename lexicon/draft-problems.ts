/** What keeps a draft from being an entry, told at the field where it was made. */
import { type Draft, type DraftField, type DraftRows, draftForms, entryFromDraft, rowPlaces } from './draft.ts';
import { headwordOf } from './headword.ts';
import { foldedForm, formProblem, formsOf, linesOf } from './own-entry.ts';
import type { Entry, Issue } from './schema.ts';

export type OwnEntryProblem = 'noForm' | 'tooShort' | 'taken' | 'notReadable' | 'year' | 'address' | 'missing' | 'noId';
/** `form` is the text that is wrong; `place` says where in rows: `0.year`. */
export type DraftProblem = {
  field: DraftField;
  message: OwnEntryProblem;
  form: string;
  other?: string;
  place?: string;
};

/** @param others the reader's other own entries. */
export function checkDraft(draft: Draft, others: readonly Entry[]): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const owners = new Map<string, string>();
  for (const other of others) for (const form of formsOf(other)) owners.set(foldedForm(form), headwordOf(other));
  if (draftForms(draft).length === 0) problems.push({ field: 'en', message: 'noForm', form: '' });
  for (const field of ['en', 'zh'] as const)
    for (const form of linesOf(draft[field])) {
      const folded = foldedForm(form);
      const other = owners.get(folded);
      const problem = formProblem(form, folded);
      if (problem) problems.push({ field, message: problem, form });
      else if (other !== undefined) problems.push({ field, message: 'taken', form, other });
    }
  const entry = entryFromDraft(draft, 'own-draft');
  const issues = entry.ok ? [] : entry.issues.map((issue) => problemOf(issue, draft));
  // One of each place: an address may be wrong in two ways.
  const places = new Map(issues.map((issue) => [`${issue.field} ${issue.place ?? issue.form}`, issue]));
  return [...problems, ...places.values()];
}

const ROWS: readonly string[] = ['milestones', 'wordings', 'sources'] satisfies (keyof DraftRows)[];

/** Where an issue of the schema is in the draft. */
function problemOf({ path }: Issue, draft: Draft): DraftProblem {
  const [name = '', at = '', key = ''] = path.split('.');
  if (name === 'related') return { field: 'related', message: 'noId', form: linesOf(draft.related)[Number(at)] ?? '' };
  if (!ROWS.includes(name)) return { field: 'en', message: 'noForm', form: '' };
  const field = name as keyof DraftRows;
  const row = rowPlaces(draft, field)[Number(at)] ?? 0;
  const typed = (draft[field][row] as Record<string, string> | undefined)?.[key] ?? '';
  const message = !typed.trim() ? 'missing' : key === 'url' ? 'address' : 'year';
  return { field, message, form: typed, place: `${row}.${key}` };
}
