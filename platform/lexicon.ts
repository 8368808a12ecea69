/** The whole lexicon of this reader, layer over layer; without the extension's API, so that workers can read it. */
import { type Layered, type LayerOfRecords, mergeLayers, mergeRecords } from '../lexicon/layers.ts';
import type { LexiconRecord, Override } from '../lexicon/override.ts';
import type { Entry } from '../lexicon/schema.ts';
import { type BuiltIn, builtIn, builtInEntry } from './built-in.ts';
import { ownOverrides, ownRecord, ownRecords } from './own-records.ts';
import { subscribedLayers, subscribedRecordsOf } from './subscribed-records.ts';
import { hostOf, titleOf } from './subscriptions.ts';

/** It may come from an address, and names a file. */
const IS_ID = /^[a-z0-9-]+$/;

export type WholeLexicon = Pick<BuiltIn, 'grammar' | 'names'> & {
  merged: Map<string, Layered>;
  /** False where the reader's own layer, or a subscribed one, could not be read. */
  isWhole: boolean;
};

export async function wholeLexicon(): Promise<WholeLexicon> {
  const [{ entries, grammar, names }, subscribed, own] = await Promise.all([
    builtIn(),
    subscribedLayers().catch(() => undefined),
    ownRecords().catch(() => undefined),
  ]);
  const layers: LayerOfRecords[] = [
    { layer: 'built-in', records: entries },
    ...(subscribed ?? []).toReversed().map(({ records }) => ({ layer: 'subscribed' as const, records })),
    { layer: 'own', records: own ?? [] },
  ];
  return { merged: mergeLayers(layers), grammar, names, isWhole: own !== undefined && subscribed !== undefined };
}

/** The subscribed lexicon that an entry comes from, or that changes it. */
export type Origin = { title: string; host: string };
/** `record` is the reader's own, as it is stored. */
export type OneEntry = Layered & { record?: LexiconRecord | undefined; from?: Origin | undefined };

/** One entry without reading the others. */
export async function layeredEntry(id: string): Promise<OneEntry | undefined> {
  const [shipped, subscribed, record] = await Promise.all([
    IS_ID.test(id) ? builtInEntry(id) : undefined,
    subscribedRecordsOf(id).catch(() => []),
    ownRecord(id).catch(() => undefined),
  ]);
  const merged = mergeRecords([
    ...(shipped ? [{ layer: 'built-in' as const, record: shipped.entry }] : []),
    ...subscribed.toReversed().map((each) => ({ layer: 'subscribed' as const, record: each.record })),
    ...(record ? [{ layer: 'own' as const, record }] : []),
  ]);
  const [first] = subscribed;
  const from = first && { title: titleOf(first.subscription), host: hostOf(first.subscription.address) };
  return merged && { ...merged, record, from };
}

/** More than these are not read one by one. */
const FEW = 50;

/** The entries of which the reader has changed something, as they are now. */
export const changedEntries = async (): Promise<Changed[]> => changedBy(await ownOverrides());

type Changed = { entry: Entry; record: Override };

/** The entries of which the records change something, as all layers together make them. */
export async function changedBy(records: readonly Override[]): Promise<Changed[]> {
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
