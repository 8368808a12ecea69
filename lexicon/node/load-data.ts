/** Reads the lexicon's other data, the grammar of composed phrases and the names, from their YAML files. Node only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GenericSchema } from 'valibot';
import { parse } from 'yaml';
import { type Grammar, grammarSchema, type Names, namesSchema } from '../grammar.ts';
import { check } from '../schema.ts';
import { type FileProblem, loadEntries } from './load.ts';

const folder = path.resolve(import.meta.dirname, '..');

function loadData<T>(name: string, schema: GenericSchema<unknown, T>, problems: FileProblem[]): T | undefined {
  const file = path.join(folder, name);
  const checked = check(schema, parse(readFileSync(file, 'utf8')));
  if (checked.ok) return checked.value;
  for (const { path: at, message } of checked.issues) problems.push({ file, line: 1, message: `${at}: ${message}` });
  return undefined;
}

/** The whole built-in lexicon, or what is wrong with it. */
export function loadLexicon() {
  const { entries, problems } = loadEntries(path.join(folder, 'terms'));
  const grammar = loadData<Grammar>('composition.yaml', grammarSchema, problems);
  const names = loadData<Names>('names.yaml', namesSchema, problems);
  if (problems.length > 0 || !grammar || !names) return { ok: false as const, problems };
  return { ok: true as const, entries, grammar, names };
}
