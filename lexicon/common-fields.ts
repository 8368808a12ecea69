/** The same fields set in many entries, whole ones and changed ones alike. */
import type { Edit } from './edits.ts';
import { isOverride, type LexiconRecord } from './override.ts';
import type { Entry } from './schema.ts';

export type CommonFields = Partial<Pick<Entry, 'kind' | 'topic' | 'confidence'>>;

/** Nothing for those that have them already. */
export function editsSetting(records: readonly LexiconRecord[], fields: CommonFields): Edit[] {
  const wanted = Object.entries(fields) as [keyof CommonFields, string][];
  return records.flatMap((before) => {
    const held = isOverride(before) ? before.changed : before;
    if (wanted.every(([field, value]) => held[field] === value)) return [];
    const after = isOverride(before)
      ? { ...before, changed: { ...before.changed, ...fields } }
      : { ...before, ...fields };
    return [{ id: before.id, before, after }];
  });
}
