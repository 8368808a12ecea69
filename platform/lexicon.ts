/** The whole lexicon of this reader, layer over layer; without the extension's API, so that workers can read it. */
import { type Layered, type LayerOfRecords, mergeLayers, mergeRecords } from '../lexicon/layers.ts';
import type { LexiconRecord, Override } from '../lexicon/override.ts';
import type { Entry } from '../lexicon/schema.ts';
import { type BuiltIn, builtIn, builtInEntry } from './built-in.ts';
import { ownOverrides, ownRecord, ownRecords } from './own-records.ts';

/** It may come from an address, and names a file. */
const IS_ID = /^[a-z0-9-]+$/;

export type WholeLexicon = Pick<BuiltIn, 'grammar' | 'names'> & {
  merged: Map<string, Layered>;
  /** False where the reader's own layer could not be read. */
  isWhole: boolean;
};

export async function wholeLexicon(): Promise<WholeLexicon> {
  const [{ entries, grammar, names }, own] = await Promise.all([builtIn(), ownRecords().catch(() => undefined)]);
  const layers: LayerOfRecords[] = [
    { layer: 'built-in', records: entries },
    { layer: 'own', records: own ?? [] },
  ];
  return { merged: mergeLayers(layers), grammar, names, isWhole: own !== undefined };
}

/** `record` is the reader's own, as it is stored. */
export type OneEntry = Layered & { record?: LexiconRecord | undefined };

/** One entry without reading the others. */
export async function layeredEntry(id: string): Promise<OneEntry | undefined> {
  const [shipped, record] = await Promise.all([
    IS_ID.test(id) ? builtInEntry(id) : undefined,
    ownRecord(id).catch(() => undefined),
  ]);
  const merged = mergeRecords([
    ...(shipped ? [{ layer: 'built-in' as const, record: shipped.entry }] : []),
    ...(record ? [{ layer: 'own' as const, record }] : []),
  ]);
  return merged && { ...merged, record };
}

/** More than these are not read one by one. */
const FEW = 50;

/** The entries of which something is changed, as they are now. */
export async function changedEntries(): Promise<{ entry: Entry; record: Override }[]> {
  const records = await ownOverrides();
  if (records.length > FEW) {
    const { merged } = await wholeLexicon();
    return records.flatMap((record) => {
      const found = merged.get(record.id);
      return found ? [{ entry: found.entry, record }] : [];
    });
  }
  const found = await Promise.all(records.map(({ id }) => layeredEntry(id)));
  return found.flatMap((one, i) => (one ? [{ entry: one.entry, record: records[i] as Override }] : []));
}
