/**
 * What a higher layer changes of an entry of a lower one: single fields, and forms added or silenced. All else comes
 * from below, and gets better as that does.
 */
import * as v from 'valibot';
import { headwordOf } from './headword.ts';
import { type Checked, check, checkEntry, type Entry, entrySchema } from './schema.ts';

const { id, zh, forms: _, watch, ...others } = entrySchema.entries;
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const texts = v.optional(v.array(text), []);
/** `first` stand before the forms from below, `more` behind them. */
const formChanges = v.strictObject({ first: texts, more: texts, silenced: texts });

export const overrideSchema = v.strictObject({
  id,
  /** How the entry was called when it was changed: it may be gone from the lexicon. */
  name: text,
  /** `null` where the entry from below has something and this one has not. */
  changed: v.strictObject({
    ...v.partial(v.strictObject(others)).entries,
    zh: v.optional(v.nullable(zh.wrapped)),
    watch: v.optional(v.nullable(text)),
  }),
  forms: v.optional(v.strictObject({ en: v.optional(formChanges), zh: v.optional(formChanges) }), {}),
});

export type Override = v.InferOutput<typeof overrideSchema>;
export type FormChanges = v.InferOutput<typeof formChanges>;
/** What a layer holds of an entry: all of it, or what it changes. */
export type LexiconRecord = Entry | Override;

const looksLikeOverride = (data: unknown): boolean => typeof data === 'object' && data !== null && 'changed' in data;
export const isOverride = (record: LexiconRecord): record is Override => looksLikeOverride(record);
export const isEntry = (record: LexiconRecord): record is Entry => !isOverride(record);

export const checkRecord = (data: unknown): Checked<LexiconRecord> =>
  looksLikeOverride(data) ? check<LexiconRecord>(overrideSchema, data) : checkEntry(data);

export const nameOf = (record: LexiconRecord): string => (isOverride(record) ? record.name : headwordOf(record));

/** The forms that it adds. */
export const addedForms = ({ forms, changed }: Override): string[] => [
  ...(changed.zh ? [changed.zh.hans] : []),
  ...[forms.zh, forms.en].flatMap((changes) => [...(changes?.first ?? []), ...(changes?.more ?? [])]),
];
