/** Ways of writing that rules 2 and 3 call the same: a text written in another way has the same matches. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Matcher } from '../../lexicon/matcher.ts';
import { indexOf } from './build.ts';
import { lexiconsWithText } from './generate.ts';

const slow = { timeout: 60_000 };
const runs = { numRuns: 400 };

/** `rewrite` says what is written for a unit: another unit, and after it perhaps more that is ignored. */
function sameMatches(rewrite: (unit: string) => string) {
  fc.assert(
    fc.property(lexiconsWithText, ({ lexicon, text }) => {
      const matcher = new Matcher(indexOf(lexicon));
      const written = text.split('').map(rewrite);
      const places = written.map((_, at) => written.slice(0, at).join('').length);
      const expected = matcher.find(text, true).map(({ id, start, end }) => ({
        id,
        start: places[start],
        end: (places[end - 1] as number) + 1,
      }));
      const found = matcher.find(written.join(''), true);
      expect(found.map(({ id, start, end }) => ({ id, start, end }))).toEqual(expected);
    }),
    runs,
  );
}

const WIDE = 0xfee0;
const TRADITIONAL: Record<string, string> = { 战: '戰', 关: '關', 系: '係', 运: '運', 网: '網', 络: '絡' };

test('capital letters', slow, () => sameMatches((unit) => (/[a-z]/.test(unit) ? unit.toUpperCase() : unit)));

test('full-width letters', slow, () =>
  sameMatches((unit) => (/[A-Za-z]/.test(unit) ? String.fromCharCode(unit.charCodeAt(0) + WIDE) : unit)),
);

test('traditional characters', slow, () => sameMatches((unit) => TRADITIONAL[unit] ?? unit));

test('curly apostrophes and angle quotation marks', slow, () =>
  sameMatches((unit) => ({ "'": '’', '“': '«', '”': '»' })[unit] ?? unit),
);

test('no-break spaces', slow, () => sameMatches((unit) => (unit === ' ' ? '\u00a0' : unit)));

test('several spaces for one', slow, () => sameMatches((unit) => (unit === ' ' ? '  ' : unit)));

test('soft hyphens in words', slow, () => sameMatches((unit) => (/[A-Za-z]/.test(unit) ? `${unit}\u00ad` : unit)));

test('zero-width characters everywhere', slow, () => sameMatches((unit) => `${unit}\u200b`));
