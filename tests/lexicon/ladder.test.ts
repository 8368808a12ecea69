/** The ladder against the grammar, the matcher and itself. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../lexicon/compile.ts';
import { type LadderLabel, labelWords } from '../../lexicon/ladder.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { readLexicon } from '../../lexicon/node/load-data.ts';

const { entries, data } = readLexicon();
if (!data) throw new Error('The lexicon does not load: npm run check says why');
const { ladder, grammar, names } = data;
const levels = new Set(grammar.levels.map(({ id }) => id));
const labels = ladder.partners.flatMap(({ en, labels }) => labels.map((label) => ({ partner: en, label })));

const layers = [{ layer: 'built-in' as const, entries }];
const matcher = new Matcher(LexiconIndex.from(compile({ layers, grammar, names })) as LexiconIndex);

/** The level of the one partnership that a label names; without a qualifier it is on the lowest rung. */
const levelOf = (words: string): string | undefined => {
  const [only, second] = matcher.find(words, true).filter(({ id }) => id === 'partnership');
  return only && !second ? (only.level ?? 'partnership') : undefined;
};
const levelsOf = ({ zh, en }: { zh: string; en: string }) => [levelOf(zh), levelOf(en)];

it('says that there is no official ranking', () => {
  expect(ladder.about).toMatch(/^There is no official ranking\./);
});

it('has partners on most levels, and only on levels of the grammar', () => {
  expect(labels.filter(({ label }) => label.level !== undefined && !levels.has(label.level))).toEqual([]);
  const held = new Set(labels.map(({ label }) => label.level));
  expect([...levels].filter((id) => !held.has(id))).toEqual(['friendly-cooperative']);
});

describe('a label', () => {
  it('is found by the matcher and gets its level, or the file says why not', () => {
    const wrong = labels.filter(({ label }) => {
      const found = levelsOf(labelWords(label, grammar.levels));
      const agrees = found.every((level) => level !== undefined && level === label.level);
      return agrees === (label.apart !== undefined);
    });
    expect(wrong.map(({ partner, label }) => [partner, levelsOf(labelWords(label, grammar.levels)), label])).toEqual(
      [],
    );
  });

  it('without a level has its own words', () => {
    const bare = labels.filter(({ label: { level, zh, en } }) => level === undefined && !(zh && en));
    expect(bare).toEqual([]);
  });

  it('does not repeat the words of its level', () => {
    const repeated = labels.filter(({ label }) => {
      const level = grammar.levels.find(({ id }) => id === label.level);
      return level && (level.zh === label.zh || level.en === label.en);
    });
    expect(repeated).toEqual([]);
  });
});

describe('years', () => {
  const now = new Date().getFullYear();
  const ends = ({ since, heldBy, until }: LadderLabel) => [since, heldBy, until].filter((each) => each !== undefined);

  it('are in order and not to come', () => {
    const wrong = labels.filter(({ label }) => {
      const years = ends(label);
      return years.some((year, i) => year > now || year < (years[i - 1] ?? 0));
    });
    expect(wrong).toEqual([]);
  });

  it('tell one label of a partner from the next', () => {
    for (const { labels } of ladder.partners)
      for (const [i, label] of labels.entries()) {
        const next = labels[i + 1];
        if (!next) continue;
        expect([label.state, ends(label).length > 0, ends(next).length > 0]).toEqual(['former', true, true]);
        expect(Math.max(...ends(label))).toBeLessThanOrEqual(Math.min(...ends(next)));
      }
  });

  it('are not both known and unknown', () => {
    expect(labels.filter(({ label }) => label.since !== undefined && label.heldBy !== undefined)).toEqual([]);
  });

  it('end for what is former only', () => {
    expect(labels.filter(({ label }) => label.until !== undefined && label.state !== 'former')).toEqual([]);
  });
});

describe('what the reader is told', () => {
  it('names each partner once', () => {
    for (const lang of ['en', 'zh'] as const) {
      const named = ladder.partners.map((partner) => partner[lang]);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it('has a source, and each source is used', () => {
    const used = new Set(
      ladder.partners
        .flatMap(({ labels, sources = [] }) => [labels, { sources }].flat())
        .flatMap(({ sources }) => sources),
    );
    expect([...used].sort()).toEqual(Object.keys(ladder.sources).sort());
  });

  it('says what is doubtful about a label that is not certain, or that it has no year', () => {
    const silent = labels.filter(({ label: { certainty, note, sources, since } }) => {
      const doubtful = certainty === 'low' || (certainty === 'medium' && since === undefined);
      return doubtful && !note && sources.length > 0;
    });
    expect(silent).toEqual([]);
    expect(ladder.partners.filter(({ labels, note, sources }) => labels.length === 0 && !(note && sources))).toEqual(
      [],
    );
  });
});
