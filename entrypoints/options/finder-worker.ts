/** Holds the rows of all entries and searches them, so that the page is free however many there are. */
import { Finder, isReaders, type Listed, type Query, type ShownLayer } from '../../lexicon/finder.ts';
import { Claims, type Overlap } from '../../lexicon/overlaps.ts';
import { addedForms } from '../../lexicon/override.ts';
import { foldedForm } from '../../lexicon/own-entry.ts';
import { type Bodies, bodyOf, changedBodies, changedShelf, PART, type Shelf, shelfRow } from '../../lexicon/shelf.ts';
import { builtInBodies, builtInShelf } from '../../platform/built-in.ts';
import { changedBy, changedEntries } from '../../platform/lexicon.ts';
import { ownBodies, ownShelves } from '../../platform/own-shelves.ts';
import { subscribedShelves } from '../../platform/subscribed-records.ts';
import { titleOf } from '../../platform/subscriptions.ts';
import { answerCalls } from './calls.ts';

/** How many rows come with what is found: more than a screen holds. */
const WINDOW = 60;
const SLICE_MS = 8;

let shipped: Promise<Shelf> | undefined;

let finder = new Finder([]);
let claims = new Claims([]);
let searches = 0;
let found: Uint32Array<ArrayBufferLike> = new Uint32Array();
/** Explanations are read after the rows are shown. */
let bodies: Promise<void> = Promise.resolve();

/** Changed entries have no rows that are kept: what is below them may be another after an update. */
type Rows = { shelf: Shelf; bodies: Bodies };
const changedRows = async (): Promise<Rows> => rowsOf(await changedEntries());

function rowsOf(changed: Awaited<ReturnType<typeof changedEntries>>): Rows {
  // Only the forms that were added are the reader's; the others are those of the entry below.
  const rows = changed.map(
    ({ entry, record }) =>
      [entry.id, { ...shelfRow(entry), claims: addedForms(record).map(foldedForm).join(PART) }] as const,
  );
  const texts = changed.map(({ entry }) => [entry.id, bodyOf(entry)] as const);
  return { shelf: changedShelf(undefined, new Map(rows)), bodies: changedBodies(undefined, new Map(texts)) };
}

/** With what each changes of entries of lower layers. */
async function subscribedRows(): Promise<(Rows & { layer: ShownLayer; title: string; changed: Rows })[]> {
  const all = await subscribedShelves();
  return Promise.all(
    all.map(async ({ subscription, shelf, bodies, overrides }) => ({
      layer: `subscribed ${subscription.id}` as const,
      title: titleOf(subscription),
      shelf,
      bodies,
      changed: rowsOf(await changedBy(overrides)),
    })),
  );
}

const rowsFrom = (from: number, to: number): Listed[] =>
  [...found.subarray(from, to)].flatMap((number) => finder.listed(number) ?? []);

/** Lexicons that the reader has subscribed to, by what the table calls their layers. */
export type Lexicons = { layer: ShownLayer; title: string }[];
let lexicons: Lexicons = [];

export type Found = { count: number; total: number; from: number; rows: Listed[] };

const calls = {
  /** Reads the rows of all layers again; false where the own entries could not be read. */
  async load(): Promise<boolean> {
    shipped ??= builtInShelf();
    const [ours, own, changed, subscribed] = await Promise.all([
      shipped,
      ownShelves().catch(() => undefined),
      changedRows().catch(() => undefined),
      subscribedRows().catch(() => undefined),
    ]);
    finder = new Finder([
      { layer: 'own', shelves: own ?? [] },
      { layer: 'changed', shelves: changed ? [changed.shelf] : [] },
      ...(subscribed ?? []).map(({ layer, shelf, changed }) => ({ layer, shelves: [changed.shelf, shelf] })),
      { layer: 'built-in', shelves: [ours] },
    ]);
    lexicons = (subscribed ?? []).map(({ layer, title }) => ({ layer, title }));
    const theirs = (subscribed ?? []).flatMap(({ shelf, changed: some }) => [some.shelf, shelf]);
    claims = new Claims([...(own ?? []), ...(changed ? [changed.shelf] : []), ...theirs, ours]);
    const filled = finder;
    bodies = (async () => {
      filled.addBodies(await builtInBodies());
      for (const each of (subscribed ?? []).toReversed())
        for (const rows of [each, each.changed]) filled.addBodies(rows.bodies);
      for (const each of await ownBodies()) filled.addBodies(each);
      if (changed) filled.addBodies(changed.bodies);
    })().catch(() => undefined);
    return own !== undefined && changed !== undefined && subscribed !== undefined;
  },
  lexicons: (): Lexicons => lexicons,
  /** Undefined where another search has begun meanwhile. */
  async find({ query, inBodies }: { query: Query; inBodies: boolean }): Promise<Found | undefined> {
    const mine = ++searches;
    if (inBodies) await bodies;
    if (mine !== searches) return undefined;
    const steps = finder.search(query, inBodies);
    for (let end = performance.now() + SLICE_MS; ; ) {
      const step = steps.next();
      if (step.done) {
        found = step.value;
        return { count: found.length, total: finder.total, from: 0, rows: rowsFrom(0, WINDOW) };
      }
      if (performance.now() < end) continue;
      // A key that was pressed meanwhile is answered first.
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== searches) return undefined;
      end = performance.now() + SLICE_MS;
    }
  },
  rows: ({ from, to }: { from: number; to: number }): Listed[] => rowsFrom(from, to),
  /** The ids of the rows found that are the reader's own. */
  ownIds: ({ from, to }: { from: number; to: number }): string[] =>
    rowsFrom(from, to).flatMap(({ id, layer }) => (isReaders(layer) ? [id] : [])),
  /** Which own entries have the folded forms, and what they are called. */
  owners({ claims }: { claims: string[] }): { claim: string; id: string; name: string }[] {
    const owners = [...finder.ownersOf(claims)];
    return owners.map(([claim, id]) => ({ claim, id, name: finder.listedById(id)?.name ?? id }));
  },
  /** What else has such forms, or holds them, or stands inside them. */
  overlaps: ({ forms, of }: { forms: string[]; of: string | undefined }): (Overlap & { name: string })[] =>
    forms
      .flatMap((form) => claims.overlaps(form, of))
      .map((overlap) => ({ ...overlap, name: finder.listedById(overlap.id)?.name ?? overlap.id })),
  named: ({ ids }: { ids: string[] }): Listed[] => ids.flatMap((id) => finder.listedById(id) ?? []),
};
export type FinderCalls = typeof calls;

answerCalls(calls);
