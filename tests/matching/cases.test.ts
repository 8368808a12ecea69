import { describe, expect, test } from 'vitest';
import { findInText, type Match } from '../../lexicon/matcher.ts';
import { type Expected, readCases } from './case-table.ts';
import { matcher } from './lexicon.ts';

const cases = readCases(new URL('./cases.txt', import.meta.url));
const NONE = 'none';
const BRIDGE = '~';

/** The match, told as the table tells it: only what the line asks for. */
function told(match: Match, text: string, asked: Expected | undefined): Expected {
  return {
    id: match.id,
    start: match.start,
    text: text.slice(match.start, match.end),
    ...((match.wording || asked?.status) && { status: match.wording?.status ?? NONE }),
    ...(asked?.level && { level: asked.level === 'any' && match.level ? 'any' : (match.level ?? NONE) }),
    ...(asked?.parts && { parts: match.parts?.map(({ id }) => id ?? BRIDGE) ?? [] }),
    ...(asked?.contains && { contains: match.contains }),
  };
}

for (const rule of new Set(cases.map((one) => one.rule)))
  describe(rule, () => {
    for (const { line, source, text, official, expected } of cases.filter((one) => one.rule === rule))
      test(`cases.txt:${line} ${source}`, () => {
        const found = findInText(matcher, text, official);
        expect(found.map((match, i) => told(match, text, expected[i]))).toEqual(expected);
      });
  });
