/** Long and hostile texts: an answer, not a hang. A page must not freeze the tab that reads it. */
import { describe, expect, test } from 'vitest';
import { matcher } from './lexicon.ts';

const kB = 1000;
const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

describe('answers', () => {
  const texts = {
    '1 MB without a space': fill('a', 1000 * kB),
    '1 MB of one hyphenated word': fill('win-', 1000 * kB),
    '2 MB of 战略': fill('战略', 2000 * kB),
    '1 MB of formulas': fill('win-win cooperation. ', 1000 * kB),
    '1 MB of spaces': fill(' ', 1000 * kB),
    '1 MB of contexts': fill('深化互利', 1000 * kB),
    '1 MB of "strategic and"': fill('strategic and ', 1000 * kB),
  };
  for (const [name, text] of Object.entries(texts))
    test(name, { timeout: 10_000 }, () => expect(() => matcher.find(text, true)).not.toThrow());
});

/** What is quadratic anywhere does not come back from these; how fast the rest is, the bench says. */
describe('answers on a million characters of nothing but', () => {
  const units = {
    qualifiers: '战略',
    'qualifiers and joins': 'strategic and ',
    'cooperation as qualifier and head': 'practical cooperation and ',
    'qualifiers after the head': 'strategic partnership of cooperation and mutual benefit ',
    'qualifiers that can be read in two ways': '互利共赢合作共赢',
    names: '农村合作社',
    'English names': 'the Eastern Partnership and ',
    exceptions: '联合作战',
    contexts: '深化互利',
    apostrophes: "a'",
    'hyphens at line breaks': 'win-\n',
  };
  for (const [name, unit] of Object.entries(units))
    test(name, { timeout: 30_000 }, () => {
      const matches = matcher.find(fill(unit, 1000 * kB), true);
      for (const [i, match] of matches.entries())
        if (match.start < (matches[i - 1]?.end ?? 0)) throw new Error(`overlap at ${match.start}`);
    });
});
