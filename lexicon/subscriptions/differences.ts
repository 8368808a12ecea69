/** What has changed between two versions of an entry, field by field, as plain text. */
import { sameEntry } from '../edits.ts';
import { FIELDS, type Field } from '../layers.ts';
import { isOverride, type LexiconRecord } from '../override.ts';

/** Either is '' where there was nothing, or is nothing now. */
export type Difference = { field: Field; before: string; after: string };

export function differencesOf(before: LexiconRecord, after: LexiconRecord): Difference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return FIELDS.filter((field) => !sameEntry(old[field], now[field])).map((field) => ({
    field,
    before: plain(old[field]),
    after: plain(now[field]),
  }));
}

/** Of what changes an entry of a lower layer: what it changes. */
const fieldsOf = (record: LexiconRecord): { [field in Field]?: unknown } =>
  isOverride(record) ? { ...record.changed, forms: record.forms } : record;

/** The texts inside, in the order in which they stand. */
function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(plain).join('; ');
  return typeof value === 'object' ? Object.values(value).map(plain).filter(Boolean).join(', ') : String(value);
}
