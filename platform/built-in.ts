/** The built-in lexicon, as the build has put it into the package: whole, or one entry at a time. */
import type { BothScripts } from '../lexicon/both-scripts.ts';
import type { Grammar, Names } from '../lexicon/grammar.ts';
import type { Tier } from '../lexicon/rungs.ts';
import type { Entry } from '../lexicon/schema.ts';
import type { Bodies, Shelf } from '../lexicon/shelf.ts';

/** With the names of its related entries. */
export type BuiltInEntry = { entry: Entry; related: { id: string; name: string }[] };
export type BuiltIn = { entries: Entry[]; grammar: Grammar; names: Names };

const read = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

let whole: Promise<BuiltIn> | undefined;

export const builtIn = (): Promise<BuiltIn> => {
  whole ??= read<BuiltIn>('/lexicon/all.json');
  return whole;
};

let called: Promise<Record<string, string>> | undefined;

/** How each entry is called, by id. */
export const builtInHeadwords = (): Promise<Record<string, string>> => {
  called ??= read<Record<string, string>>('/lexicon/headwords.json');
  return called;
};

/** What the lexicon page lists and searches of it, and the explanations that it searches last. */
export const builtInShelf = (): Promise<Shelf> => read<Shelf>('/lexicon/rows.json');
export const builtInBodies = (): Promise<Bodies> => read<Bodies>('/lexicon/bodies.json');

/** One entry without reading the others: the card must be there at once. */
export const builtInEntry = (id: string): Promise<BuiltInEntry | undefined> =>
  read<BuiltInEntry>(`/lexicon/terms/${id}.json`).catch(() => undefined);

/** What the parts of composed phrases signal, and how they are written in either script. */
export type ShippedGrammar = Grammar & { bothScripts: BothScripts };
export const builtInGrammar = (): Promise<ShippedGrammar> => read<ShippedGrammar>('/lexicon/grammar.json');

/** The ladder, ready to draw: the card need not read all of its facts. */
export const builtInTiers = (): Promise<Tier[]> => read<Tier[]>('/lexicon/tiers.json');
