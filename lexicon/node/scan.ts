/** `npm run scan -- [--official] FILE…`: the matcher alone over text files, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { compile } from '../compile.ts';
import { LexiconIndex } from '../lexicon-index.ts';
import { findInText, Matcher } from '../matcher.ts';
import { reported } from '../report.ts';
import { describeProblem } from './load.ts';
import { loadLexicon } from './load-data.ts';

const official = process.argv.includes('--official');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

function builtInMatcher(): Matcher {
  const lexicon = loadLexicon();
  if (!lexicon.ok) throw new Error(lexicon.problems.map(describeProblem).join('\n'));
  const { entries, grammar, names } = lexicon;
  const index = LexiconIndex.from(compile({ layers: [{ layer: 'built-in', entries }], grammar, names }));
  return new Matcher(index as LexiconIndex);
}

function scan(file: string, matcher: Matcher): void {
  const text = readFileSync(file, 'utf8');
  for (const { start, end, id, kind, wording, parts, level } of findInText(matcher, text, official)) {
    const flag = wording && reported(wording);
    const found = { file, start, end, text: text.slice(start, end), id, kind, wording: flag, parts, level };
    console.log(JSON.stringify(found));
  }
}

try {
  if (files.length === 0) throw new Error('Which files? npm run --silent scan -- [--official] FILE…');
  const matcher = builtInMatcher();
  for (const file of files) scan(file, matcher);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
