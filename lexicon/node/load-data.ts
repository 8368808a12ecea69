/** Reads the whole lexicon from its YAML files: entries, the grammar of composed phrases, names, the ladder. Node only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GenericSchema } from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { type Grammar, grammarSchema, type Names, namesSchema } from '../grammar.ts';
import { type Ladder, ladderSchema } from '../ladder.ts';
import { check } from '../schema.ts';
import { type FileProblem, loadEntries, nodeAt } from './load.ts';

const folder = path.resolve(import.meta.dirname, '..');

function loadData<T>(name: string, schema: GenericSchema<unknown, T>, problems: FileProblem[]): T | undefined {
  const file = path.join(folder, name);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const say = (offset: number, message: string) => problems.push({ file, line: lines.linePos(offset).line, message });
  if (document.errors.length > 0) {
    for (const { pos, message } of document.errors) say(pos[0], message);
    return undefined;
  }
  const checked = check(schema, document.toJS());
  if (checked.ok) return checked.value;
  for (const { path: at, message } of checked.issues)
    say(nodeAt(document.contents, at)?.range?.[0] ?? 0, `${at}: ${message}`);
  return undefined;
}

/** What can be read of the built-in lexicon, and what is wrong with the rest; no `data` if a file of it is broken. */
export function readLexicon() {
  const { entries, problems, placeOf } = loadEntries(path.join(folder, 'terms'));
  const grammar = loadData<Grammar>('composition.yaml', grammarSchema, problems);
  const names = loadData<Names>('names.yaml', namesSchema, problems);
  const ladder = loadData<Ladder>('ladder.yaml', ladderSchema, problems);
  return { entries, problems, placeOf, data: grammar && names && ladder ? { grammar, names, ladder } : undefined };
}

/** The whole built-in lexicon, or what is wrong with it. */
export function loadLexicon() {
  const { entries, problems, data } = readLexicon();
  if (problems.length > 0 || !data) return { ok: false as const, problems };
  return { ok: true as const, entries, ...data };
}
