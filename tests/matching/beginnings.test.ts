/** Going past what can begin no form loses nothing: the same matches as when every token is read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../lexicon/compile.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { loadLexicon } from '../../lexicon/node/load-data.ts';
import { type Finder, Tokens } from '../../lexicon/tokens.ts';

const RUNS = 2000;

function builtInIndex(): LexiconIndex {
  const lexicon = loadLexicon();
  if (!lexicon.ok) throw new Error(`The lexicon has problems: ${JSON.stringify(lexicon.problems[0])}`);
  const { entries, grammar, names } = lexicon;
  return LexiconIndex.from(compile({ layers: [{ layer: 'built-in', entries }], grammar, names })) as LexiconIndex;
}

/** Stops at every token. */
const everywhere = (index: LexiconIndex): Finder => ({
  passed: false,
  next(text, at, to) {
    const tokens = new Tokens().begin(text, index, at, to);
    return tokens.more() ? Math.max(at, tokens.starts[tokens.length - 1] as number) : to;
  },
});

const pages = ['sample.html', 'sample-zh.html'].map((name) =>
  readFileSync(new URL(`../pages/${name}`, import.meta.url), 'utf8').replace(/<[^>]*>/g, ' '),
);
const DAMAGE = [
  '\u00ad',
  '\u200b',
  '-',
  '-\n',
  ' ',
  '\n',
  '“',
  '”',
  "'",
  '’',
  's',
  'é',
  '、',
  '，',
  '。',
  '.',
  '&',
  '21',
];
const OTHERS = ['𠮷', '（', '·', '—', 'co-', 'non-', '的', 'and ', 'of '];

/** A piece of a page, with signs put in and characters taken out. */
const damagedText = fc
  .record({
    page: fc.constantFrom(...pages),
    from: fc.nat(5000),
    length: fc.integer({ min: 20, max: 400 }),
    damages: fc.array(fc.record({ at: fc.nat(400), sign: fc.constantFrom(...DAMAGE, ...OTHERS), loses: fc.nat(1) })),
  })
  .map(({ page, from, length, damages }) =>
    damages.reduce(
      (text, { at, sign, loses }) => text.slice(0, at) + sign + text.slice(at + loses),
      page.slice(from % page.length, (from % page.length) + length),
    ),
  );

test('finds the same as when every token is read', { timeout: 60_000 }, () => {
  const index = builtInIndex();
  const everyToken = builtInIndex();
  Object.defineProperty(everyToken, 'beginnings', { value: everywhere(everyToken) });
  const matcher = new Matcher(index);
  const patient = new Matcher(everyToken);
  fc.assert(
    fc.property(damagedText, fc.boolean(), (text, official) => {
      expect(matcher.find(text, official)).toEqual(patient.find(text, official));
    }),
    { numRuns: RUNS },
  );
});
