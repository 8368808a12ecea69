/** `npm run scan -- [--official] FILE…`: the matcher alone over text files, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { compile } from '../compile.ts';
import { LexiconIndex } from '../lexicon-index.ts';
import { findInText, Matcher } from '../matcher.ts';
import { describeProblem } from './load.ts';
import { loadLexicon } from './load-data.ts';

const official = process.argv.includes('--official');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const lexicon = loadLexicon();
if (!lexicon.ok) {
  for (const problem of lexicon.problems) console.error(describeProblem(problem));
  process.exit(1);
}
const { entries, grammar, names } = lexicon;
const index = LexiconIndex.from(compile({ layers: [{ layer: 'built-in', entries }], grammar, names }));
const matcher = new Matcher(index as LexiconIndex);
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  for (const { start, end, id, kind, wording, parts, level } of findInText(matcher, text, official))
    console.log(JSON.stringify({ file, start, end, text: text.slice(start, end), id, kind, wording, parts, level }));
}
