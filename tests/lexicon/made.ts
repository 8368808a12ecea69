/** Entries made for a test, checked as everywhere else, with the real grammar and names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { grammarSchema, namesSchema } from '../../lexicon/grammar.ts';
import { type Checked, check, checkEntry, type Entry } from '../../lexicon/schema.ts';

function valid<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** An entry from what matters to the test; the rest is filled in. */
export const entry = (fields: { id: string } & Record<string, unknown>): Entry =>
  valid(checkEntry({ kind: 'formula', topic: 'diplomacy', ...fields }));

const yaml = (name: string): unknown =>
  parse(readFileSync(path.join(import.meta.dirname, '../../lexicon', name), 'utf8')) as unknown;
export const grammar = valid(check(grammarSchema, yaml('composition.yaml')));
export const names = valid(check(namesSchema, yaml('names.yaml')));
