/**
 * `npm run overlap -- FOLDER`: what the entries' texts share word by word with the plain-text files of a folder (the
 * sources one has read). Every text is to be in our own words; formulations and titles are their own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../schema.ts';
import { describeProblem, loadEntries } from './load.ts';

/** In words; shorter runs are what English offers everybody. */
const RUN = 8;

type Word = { word: string; start: number; end: number };
/** `path` as in `milestones.2.event`. */
export type Overlap = { path: string; words: string; file: string };

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{Script=Latin}\p{N}]+(?:['’]\p{Script=Latin}+)*/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace('’', "'"),
    start: index,
    end: index + word.length,
  }));
const runAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + RUN)
    .map(({ word }) => word)
    .join(' ');
const starts = (words: readonly Word[]): number[] =>
  Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, i) => i);

/** All runs of the files, with the first file that holds each. */
export function runsOf(files: Iterable<{ name: string; text: string }>): Map<string, string> {
  const runs = new Map<string, string>();
  for (const { name, text } of files) {
    const words = wordsOf(text);
    for (const at of starts(words)) {
      const run = runAt(words, at);
      if (!runs.has(run)) runs.set(run, name);
    }
  }
  return runs;
}

const textsOf = (entry: Entry): { path: string; text: string }[] => [
  { path: 'official', text: entry.official },
  { path: 'analysis', text: entry.analysis },
  { path: 'watch', text: entry.watch ?? '' },
  ...entry.milestones.map(({ event }, i) => ({ path: `milestones.${i}.event`, text: event })),
];

/** Formulations and titles, as words with a space around each. */
const excepted = ({ forms, wordings, sources }: Entry): string[] =>
  [...forms.en, ...wordings.map(({ form }) => form), ...sources.map(({ title }) => title)].map(
    (text) =>
      ` ${wordsOf(text)
        .map(({ word }) => word)
        .join(' ')} `,
  );

/** Each stretch of an entry's texts that a file holds as well, as long as it goes on. */
export function* overlapsOf(entry: Entry, runs: ReadonlyMap<string, string>): Generator<Overlap> {
  const own = excepted(entry);
  for (const { path, text } of textsOf(entry)) {
    const words = wordsOf(text);
    const shared = starts(words).filter((at) => {
      const run = runAt(words, at);
      return runs.has(run) && !own.some((each) => each.includes(` ${run} `));
    });
    for (const [i, at] of shared.entries()) {
      if (shared[i - 1] === at - 1) continue;
      let last = at;
      for (let next = i + 1; shared[next] === last + 1; next++) last++;
      const stretch = text.slice(words[at]?.start, words[last + RUN - 1]?.end);
      yield { path, words: stretch, file: runs.get(runAt(words, at)) ?? '' };
    }
  }
}

function main(folder: string | undefined): number {
  if (folder === undefined) throw new Error('Which folder? npm run overlap -- FOLDER');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  const runs = runsOf(names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })));
  const { entries, placeOf } = loadEntries(path.resolve(import.meta.dirname, '../terms'));
  let count = 0;
  for (const entry of entries)
    for (const { path, words, file } of overlapsOf(entry, runs)) {
      count++;
      console.log(describeProblem({ ...placeOf(entry.id, path), message: `${path}: "${words}" is in ${file}` }));
    }
  console.error(`${entries.length} entries against ${names.length} files: ${count} overlaps`);
  return count > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename)
  try {
    process.exitCode = main(process.argv[2]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
