/** What has changed between two versions of an entry, field by field, as plain text. */
import { sameEntry } from '../edits.ts';
import type { Entry } from '../schema.ts';

export const DIFFERING = [
  'zh',
  'forms',
  'official',
  'analysis',
  'watch',
  'kind',
  'topic',
  'confidence',
  'wordings',
  'milestones',
  'related',
  'sources',
  'contexts',
  'except',
] as const satisfies readonly (keyof Entry)[];
export type DifferingField = (typeof DIFFERING)[number];
/** Either is '' where there was nothing, or is nothing now. */
export type Difference = { field: DifferingField; before: string; after: string };

export const differencesOf = (before: Entry, after: Entry): Difference[] =>
  DIFFERING.filter((field) => !sameEntry(before[field], after[field])).map((field) => ({
    field,
    before: plain(before[field]),
    after: plain(after[field]),
  }));

/** The texts inside, in the order in which they stand. */
function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(plain).join('; ');
  return typeof value === 'object' ? Object.values(value).map(plain).filter(Boolean).join(', ') : String(value);
}
