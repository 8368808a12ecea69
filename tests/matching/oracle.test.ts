import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Match, Matcher } from '../../lexicon/matcher.ts';
import { indexOf } from './build.ts';
import { lexiconsWithText } from './generate.ts';
import { type OracleMatch, oracle } from './oracle.ts';
import { PAST_FAILURES } from './past-failures.ts';

const RUNS = 2000;

/** Which of several equal entries of one layer wins is left open. */
function agree(found: Match[], expected: OracleMatch[]): boolean {
  return (
    found.length === expected.length &&
    found.every((match, i) => {
      const { ids, layer, start, end, superseded } = expected[i] as OracleMatch;
      const same = ids.some((id, k) => id === match.id && (match.wording !== undefined) === superseded[k]);
      return same && match.layer === layer && match.start === start && match.end === end;
    })
  );
}

test('the matcher finds what the oracle finds', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(lexiconsWithText, fc.boolean(), ({ lexicon, text }, official) => {
      const found = new Matcher(indexOf(lexicon)).find(text, official);
      const expected = oracle(lexicon, text, official);
      if (!agree(found, expected)) expect(found.map(({ id, start, end }) => ({ id, start, end }))).toEqual(expected);
    }),
    { numRuns: RUNS, examples: PAST_FAILURES.map(({ official, ...rest }) => [rest, official]) },
  );
});
