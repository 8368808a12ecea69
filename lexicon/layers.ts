/** Layers of the lexicon laid over each other: field by field a higher one goes before a lower one. */
import { sameEntry } from './edits.ts';
import { isFilled } from './filled.ts';
import type { Layer } from './index-layout.ts';
import { type FormChanges, isOverride, type LexiconRecord, type Override } from './override.ts';
import { type Entry, LANGS } from './schema.ts';

export type LayerOfRecords = { layer: Layer; records: readonly LexiconRecord[] };
/** `below` is what it would be without its highest layer. */
export type Layered = { entry: Entry; layer: Layer; below?: Layered | undefined };
export type Field = Exclude<keyof Entry, 'id'>;

/** In the order in which they are shown. */
export const FIELDS = [
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
  'depth',
] as const satisfies readonly Field[];

const NOTHING: FormChanges = { first: [], more: [], silenced: [] };

/** `record` over `below`. Where nothing is below, a change is what it holds itself. */
export function overlay(below: Entry | undefined, record: LexiconRecord): Entry {
  if (isOverride(record)) return changedBy(below ?? emptyEntry(record.id), record);
  if (!below) return record;
  const filled = Object.entries(record).filter(([, value]) => isFilled(value));
  const forms = { en: ownOr(record.forms.en, below.forms.en), zh: ownOr(record.forms.zh, below.forms.zh) };
  return { ...below, ...Object.fromEntries(filled), forms };
}

const ownOr = (own: string[], others: string[]): string[] => (own.length > 0 ? own : others);

const emptyEntry = (id: string): Entry => ({
  id,
  kind: 'formula',
  topic: 'diplomacy',
  depth: 'short',
  forms: { en: [], zh: [] },
  official: '',
  analysis: '',
  milestones: [],
  wordings: [],
  related: [],
  contexts: { en: [], zh: [] },
  except: { en: [], zh: [] },
  sources: [],
  confidence: 'medium',
});

function changedBy(below: Entry, { changed, forms }: Override): Entry {
  const { zh, watch, ...others } = changed;
  const entry: Entry = {
    ...below,
    ...(others as Partial<Entry>),
    forms: { en: changedForms(below.forms.en, forms.en), zh: changedForms(below.forms.zh, forms.zh) },
  };
  if (zh !== undefined) setOrDelete(entry, 'zh', zh);
  if (watch !== undefined) setOrDelete(entry, 'watch', watch);
  return entry;
}

function setOrDelete<Key extends 'zh' | 'watch'>(entry: Entry, key: Key, value: Entry[Key] | null): void {
  if (value === null) delete entry[key];
  else entry[key] = value as Entry[Key];
}

function changedForms(below: readonly string[], { first, more, silenced }: FormChanges = NOTHING): string[] {
  const kept = below.filter((form) => !silenced.includes(form));
  return [...new Set([...first, ...kept, ...more])];
}

/** What makes `wanted` of `below`; undefined where they are the same. */
export function overrideOf(below: Entry, wanted: Entry, name: string): Override | undefined {
  const changed: Record<string, unknown> = {};
  for (const field of FIELDS)
    if (field !== 'forms' && !sameEntry(below[field], wanted[field])) changed[field] = wanted[field] ?? null;
  const forms: Override['forms'] = {};
  for (const lang of LANGS) {
    const changes = formChanges(below.forms[lang], wanted.forms[lang]);
    if (changes) forms[lang] = changes;
  }
  if (Object.keys(changed).length + Object.keys(forms).length === 0) return undefined;
  return { id: below.id, name, changed, forms };
}

/** As few as can be stand first: what is added below later then has its place among the others. */
function formChanges(below: readonly string[], wanted: readonly string[]): FormChanges | undefined {
  if (sameEntry(below, wanted)) return undefined;
  const silenced = below.filter((form) => !wanted.includes(form));
  for (let split = 0; ; split++) {
    const first = wanted.slice(0, split);
    const kept = below.filter((form) => !silenced.includes(form) && !first.includes(form));
    const rest = wanted.slice(split);
    if (kept.every((form, i) => rest[i] === form)) return { first, more: rest.slice(kept.length), silenced };
  }
}

/** The layers from the lowest to the highest; an entry stands where its lowest layer has it. */
export function mergeLayers(layers: readonly LayerOfRecords[]): Map<string, Layered> {
  const merged = new Map<string, Layered>();
  for (const { layer, records } of layers)
    for (const record of records) {
      const below = merged.get(record.id);
      merged.set(record.id, { entry: overlay(below?.entry, record), layer, ...(below && { below }) });
    }
  return merged;
}

/** One entry of them: `records` from the lowest layer to the highest. */
export function mergeRecords(records: readonly { layer: Layer; record: LexiconRecord }[]): Layered | undefined {
  const layers = records.map(({ layer, record }) => ({ layer, records: [record] }));
  return [...mergeLayers(layers).values()].at(-1);
}

/** Entries by the layer that they are of, as an index is compiled from. */
export function byLayer(merged: Iterable<Layered>): { layer: Layer; entries: Entry[] }[] {
  const layers = new Map<Layer, Entry[]>([
    ['built-in', []],
    ['subscribed', []],
    ['own', []],
  ]);
  for (const { entry, layer } of merged) layers.get(layer)?.push(entry);
  return [...layers].map(([layer, entries]) => ({ layer, entries }));
}

/** What its highest layer changes; undefined where nothing is below. */
export type Changes = { fields: Field[]; below: Entry };
export const changesOf = ({ entry, below }: Layered): Changes | undefined =>
  below && { fields: FIELDS.filter((field) => !sameEntry(entry[field], below.entry[field])), below: below.entry };
