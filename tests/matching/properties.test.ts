/** What must hold for every lexicon and text, whatever the matches are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../lexicon/compile.ts';
import { pack, unpack } from '../../lexicon/index-layout.ts';
import { type Match, Matcher } from '../../lexicon/matcher.ts';
import { formsOf } from '../../lexicon/own-entry.ts';
import { grammar, indexOf, names } from './build.ts';
import { lexicons, lexiconsWithText } from './generate.ts';
import { matcher } from './lexicon.ts';

const slow = { timeout: 60_000 };
const spans = (matches: Match[]) => matches.map(({ id, start, end }) => ({ id, start, end }));

test('matches are sorted, never overlap, and lie in the text', slow, () => {
  fc.assert(
    fc.property(lexiconsWithText, fc.boolean(), ({ lexicon, text }, official) => {
      let free = 0;
      for (const { start, end } of new Matcher(indexOf(lexicon)).find(text, official)) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end).toBeGreaterThan(start);
        free = end;
      }
      expect(free).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test(
  'a match begins and ends with a letter, a digit, a character, or the other half of a pair of quotation marks',
  slow,
  () => {
    fc.assert(
      fc.property(lexiconsWithText, ({ lexicon, text }) => {
        for (const { start, end } of new Matcher(indexOf(lexicon)).find(text, true))
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}“「《"].*(?<=[\p{L}\p{N}”」》"])$/su);
      }),
      { numRuns: 500 },
    );
  },
);

test('every form matches itself', slow, () => {
  fc.assert(
    fc.property(lexicons, ({ layers }) => {
      for (const one of layers)
        for (const entry of one.entries) {
          const alone = new Matcher(indexOf({ layers: [{ ...one, entries: [entry] }] }));
          for (const form of [...formsOf(entry), ...entry.wordings.map((wording) => wording.form)])
            expect(spans(alone.find(form, true))).toEqual([{ id: entry.id, start: 0, end: form.length }]);
        }
    }),
    { numRuns: 200 },
  );
});

test('finding is pure: the texts read before make no difference', slow, () => {
  fc.assert(
    fc.property(lexiconsWithText, fc.array(fc.string()), fc.boolean(), ({ lexicon, text }, others, official) => {
      const matcher = new Matcher(indexOf(lexicon));
      const first = matcher.find(text, official);
      for (const other of [...others, text + text, '']) matcher.find(other, !official);
      expect(matcher.find(text, official)).toEqual(first);
    }),
    { numRuns: 500 },
  );
});

test('an index survives being packed and unpacked', slow, () => {
  fc.assert(
    fc.property(lexicons, (lexicon) => {
      const buffer = compile({ ...lexicon, grammar, names });
      const data = unpack(buffer);
      expect(data && new Uint8Array(pack(data))).toEqual(new Uint8Array(buffer));
    }),
    { numRuns: 50 },
  );
});

test('what surrounds a text changes nothing in it', slow, () => {
  fc.assert(
    fc.property(lexiconsWithText, ({ lexicon, text }) => {
      const matcher = new Matcher(indexOf(lexicon));
      const [before, after] = ['Unheard (', '! Unheard'];
      const moved = spans(matcher.find(text, true)).map(({ id, start, end }) => ({
        id,
        start: start + 9,
        end: end + 9,
      }));
      expect(spans(matcher.find(before + text + after, true))).toEqual(moved);
    }),
    { numRuns: 500 },
  );
});

describe('composed phrases', () => {
  const { before, after, heads } = {
    before: grammar.qualifiers.flatMap((qualifier) => [...qualifier.before.en, ...qualifier.before.zh]),
    after: grammar.qualifiers.flatMap((qualifier) => qualifier.after.en),
    heads: grammar.heads.flatMap((head) => [...head.forms.en, ...head.forms.zh]),
  };
  const word = fc.constantFrom(
    ...before,
    ...after,
    ...heads,
    ...grammar.joins,
    ...grammar.particles,
    ...grammar.openers,
    '中俄',
    'economic',
  );
  const phrase = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', ', ', '。')), { maxLength: 14 });

  test('begin with a qualifier, hold one head, and their parts lie in order inside', slow, () => {
    fc.assert(
      fc.property(phrase, (parts) => {
        const text = parts.flat().join('');
        for (const match of matcher.find(text, true).filter((found) => found.parts)) {
          const found = match.parts ?? [];
          expect(found[0]?.role).toBe('qualifier');
          expect(found.filter(({ role }) => role === 'head')).toHaveLength(1);
          let at = match.start;
          for (const part of found) {
            const start = text.indexOf(part.text, at);
            expect(start).toBeGreaterThanOrEqual(at);
            at = start + part.text.length;
          }
          expect(at).toBe(match.end);
          expect(text.slice(match.start, match.start + (found[0]?.text.length ?? 0))).toBe(found[0]?.text);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('hold no word that is neither a part, a join nor an opener', slow, () => {
    fc.assert(
      fc.property(phrase, (parts) => {
        const text = parts.flat().join('');
        for (const match of matcher.find(text, true).filter((found) => found.parts))
          expect(text.slice(match.start, match.end)).not.toMatch(/economic|。/);
      }),
      { numRuns: 1000 },
    );
  });
});
