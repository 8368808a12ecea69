/** Matchers for the tests: entries checked as everywhere else, with the real grammar and names. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compile } from '../../lexicon/compile.ts';
import { grammarSchema, namesSchema } from '../../lexicon/grammar.ts';
import type { Layer } from '../../lexicon/index-layout.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { type Checked, check, checkEntry, type Entry } from '../../lexicon/schema.ts';
import type { Lexicon } from '../../lexicon/written-forms.ts';

function accepted<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

const yaml = (name: string): unknown =>
  parse(readFileSync(new URL(`../../lexicon/${name}`, import.meta.url), 'utf8')) as unknown;

export const grammar = accepted(check(grammarSchema, yaml('composition.yaml')));
export const names = accepted(check(namesSchema, yaml('names.yaml')));
export const noGrammar: Lexicon['grammar'] = {
  heads: [],
  qualifiers: [],
  joins: [],
  particles: [],
  openers: [],
  bridges: { en: [], zh: [] },
  levels: [],
};
export const noNames: Lexicon['names'] = { en: [], zh: [] };

/** An entry from what matters to the case; the rest is filled in. */
export const entry = (fields: { id: string } & Record<string, unknown>): Entry =>
  accepted(checkEntry({ kind: 'formula', topic: 'diplomacy', ...fields }));

export const indexOf = (lexicon: Partial<Lexicon>): LexiconIndex => {
  const buffer = compile({ layers: [], grammar: noGrammar, names: noNames, ...lexicon });
  return LexiconIndex.from(buffer) as LexiconIndex;
};

export const matcherFor = (entries: Entry[], layer: Layer = 'built-in'): Matcher =>
  new Matcher(indexOf({ layers: [{ layer, entries }] }));
