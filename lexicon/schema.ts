/**
 * The one schema of an entry: built-in YAML files, own entries, imports and subscriptions all pass through it.
 * Unknown data comes in; an entry or a list of issues with paths comes out. Nothing here throws.
 */
import * as v from 'valibot';
import { TOPICS } from './topics.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const year = v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const webAddress = v.pipe(
  v.string(),
  v.url('must be a web address'),
  v.regex(/^https?:\/\//, 'must begin with https:// or http://'),
);

export const KINDS = ['formula', 'concept', 'word'] as const;
export const LANGS = ['en', 'zh'] as const;

/** Phrases of both languages, each list empty when left out. */
const phrases = v.optional(v.strictObject({ en: v.optional(v.array(text), []), zh: v.optional(v.array(text), []) }), {
  en: [],
  zh: [],
});

const milestone = v.strictObject({ year, event: text });
const wording = v.strictObject({
  form: text,
  lang: v.picklist(LANGS),
  status: v.picklist(['superseded', 'deviating']),
  until: v.optional(year),
  note: v.optional(text),
});
export const sourceSchema = v.strictObject({
  title: text,
  publisher: text,
  url: v.optional(webAddress),
  year: v.optional(year),
  role: v.picklist(['official', 'analytical']),
});

export const entrySchema = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  topic: v.picklist(TOPICS),
  depth: v.optional(v.picklist(['full', 'short']), 'full'),
  /** The Chinese headword; an own entry may have none. */
  zh: v.optional(v.strictObject({ hans: text, hant: text, pinyin: v.optional(text) })),
  forms: phrases,
  official: v.optional(v.pipe(v.string(), v.trim()), ''),
  analysis: v.optional(v.pipe(v.string(), v.trim()), ''),
  watch: v.optional(text),
  milestones: v.optional(v.array(milestone), []),
  wordings: v.optional(v.array(wording), []),
  related: v.optional(v.array(id), []),
  contexts: phrases,
  except: phrases,
  sources: v.optional(v.array(sourceSchema), []),
  confidence: v.optional(v.picklist(['high', 'medium', 'low']), 'medium'),
});

export type Entry = v.InferOutput<typeof entrySchema>;
export type Kind = Entry['kind'];
export type Topic = Entry['topic'];
export type Lang = (typeof LANGS)[number];
export type Wording = v.InferOutput<typeof wording>;
export type Source = v.InferOutput<typeof sourceSchema>;

/** What is wrong, and where: `path` as in `forms.en.2`, `''` for the whole. */
export type Issue = { path: string; message: string };
export type Checked<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

export function check<T>(schema: v.GenericSchema<unknown, T>, data: unknown): Checked<T> {
  const result = v.safeParse(schema, data);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    issues: result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
  };
}

export const checkEntry = (data: unknown): Checked<Entry> => check(entrySchema, data);
