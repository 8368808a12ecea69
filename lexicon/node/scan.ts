/**
 * `npm run scan -- [--official] [--summary] FILE|FOLDER…`: the matcher alone over text files, one JSON object a line:
 * a match, or with --summary an entry and how often it was found.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { compile } from '../compile.ts';
import { LexiconIndex } from '../lexicon-index.ts';
import { Matcher } from '../matcher.ts';
import { reported } from '../report.ts';
import { describeProblem } from './load.ts';
import { loadLexicon } from './load-data.ts';
import { progressOn } from './progress.ts';
import { type FileMatch, scanFile } from './scan-file.ts';
import { Summary } from './summary.ts';
import { textFiles } from './text-files.ts';

const USAGE = 'Which files? npm run --silent scan -- [--official] [--summary] FILE|FOLDER…';

function builtInMatcher(): Matcher {
  const lexicon = loadLexicon();
  if (!lexicon.ok) throw new Error(lexicon.problems.map(describeProblem).join('\n'));
  const { entries, grammar, names } = lexicon;
  const index = LexiconIndex.from(compile({ layers: [{ layer: 'built-in', entries }], grammar, names }));
  return new Matcher(index as LexiconIndex);
}

async function print(line: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

function lineOf(file: string, { text, match }: FileMatch) {
  const { start, end, id, kind, wording, parts, level } = match;
  return { file, start, end, text, id, kind, wording: wording && reported(wording), parts, level };
}

try {
  const options = { official: { type: 'boolean' }, summary: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length === 0) throw new Error(USAGE);
  const files = textFiles(positionals);
  if (files.length === 0) throw new Error(`No text files (.txt, .text, .md) in ${positionals.join(', ')}.`);
  const matcher = builtInMatcher();
  const summary = new Summary();
  const progress = progressOn(process.stderr, files.length);
  for (const file of files) {
    for await (const found of scanFile(file, matcher, values.official ?? false, progress.of(file)))
      if (values.summary) summary.add(file, found.match);
      else await print(lineOf(file, found));
  }
  progress.end();
  if (values.summary) for (const line of summary.lines()) await print(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
