import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changesOf, mergeLayers, overlay, overrideOf } from '../../lexicon/layers.ts';
import { checkRecord, type Override } from '../../lexicon/override.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { generated } from '../formats/generated.ts';
import { entry } from './made.ts';

const builtIn = entry({
  id: 'win-win',
  zh: { hans: '合作共赢', hant: '合作共贏' },
  forms: { en: ['win-win cooperation', 'mutual benefit'], zh: ['互利共赢'] },
  official: 'Both gain.',
  analysis: 'Who defines the gain.',
  watch: 'Whether it is still said.',
  topic: 'economy',
});
const changed = (wanted: Partial<Entry>): Override => {
  const made = overrideOf(builtIn, { ...builtIn, ...wanted }, 'win-win cooperation');
  if (!made) throw new Error('Nothing is changed');
  return made;
};
const mine = changed({ analysis: 'My reading.', forms: { en: ['win-win cooperation', 'win-win'], zh: ['互利共赢'] } });

describe('what the reader changes', () => {
  it('is kept alone, and is a record', () => {
    expect(mine).toEqual({
      id: 'win-win',
      name: 'win-win cooperation',
      changed: { analysis: 'My reading.' },
      forms: { en: { first: [], more: ['win-win'], silenced: ['mutual benefit'] } },
    });
    expect(checkRecord(mine)).toEqual({ ok: true, value: mine });
  });

  it('stands in the place of the original, field by field', () =>
    expect(overlay(builtIn, mine)).toEqual({
      ...builtIn,
      analysis: 'My reading.',
      forms: { en: ['win-win cooperation', 'win-win'], zh: ['互利共赢'] },
    }));

  it('is nothing where nothing is changed', () => expect(overrideOf(builtIn, { ...builtIn }, 'x')).toBeUndefined());

  it('leaves the rest to the original, which may get better', () => {
    const better = { ...builtIn, official: 'Better.', forms: { en: [...builtIn.forms.en, 'all win'], zh: [] } };
    expect(overlay(better, mine)).toMatchObject({
      official: 'Better.',
      analysis: 'My reading.',
      forms: { en: ['win-win cooperation', 'all win', 'win-win'], zh: [] },
    });
  });

  it('may be that something is gone', () => {
    const { watch: _, zh: __, ...without } = builtIn;
    const made = overrideOf(builtIn, without, 'x');
    expect(made?.changed).toEqual({ watch: null, zh: null });
    expect(made && overlay(builtIn, made)).toEqual(without);
  });

  it('stays an entry where the original is gone', () =>
    expect(overlay(undefined, mine)).toMatchObject({
      id: 'win-win',
      analysis: 'My reading.',
      official: '',
      forms: { en: ['win-win'], zh: [] },
    }));

  test('whatever is wanted is what one gets, and saved as it is', () => {
    const entries = generated(400, 3).map((each) => ({ ...each, id: 'same' }));
    const one = fc.constantFrom(...entries);
    const forms = fc.uniqueArray(fc.constantFrom('aa', 'bb', 'cc', 'dd', 'ee'));
    fc.assert(
      fc.property(one, one, forms, forms, (from, to, before, after) => {
        const below = { ...from, forms: { en: before, zh: from.forms.zh } };
        const wanted = { ...to, forms: { en: after, zh: to.forms.zh } };
        const made = overrideOf(below, wanted, 'x');
        if (made) expect(checkRecord(made)).toEqual({ ok: true, value: made });
        expect(made ? overlay(below, made) : below).toEqual(wanted);
      }),
    );
  });
});

describe('layers', () => {
  const subscribed = entry({
    id: 'win-win',
    topic: 'economy',
    official: 'The team’s.',
    forms: { en: ['win-win ties'] },
  });
  const merged = mergeLayers([
    { layer: 'built-in', records: [builtIn, entry({ id: 'other' })] },
    { layer: 'subscribed', records: [subscribed, entry({ id: 'theirs' })] },
    { layer: 'own', records: [mine, entry({ id: 'own-1' })] },
  ]);

  it('hold each entry once, and say whose it is', () =>
    expect([...merged].map(([id, { layer }]) => `${id} ${layer}`)).toEqual([
      'win-win own',
      'other built-in',
      'theirs subscribed',
      'own-1 own',
    ]));

  it('a whole entry goes before a lower one where it says something', () =>
    expect(merged.get('win-win')?.below?.entry).toEqual({
      ...builtIn,
      official: 'The team’s.',
      forms: { en: ['win-win ties'], zh: ['互利共赢'] },
    }));

  it('say what the highest changes of what is below it', () => {
    const found = merged.get('win-win');
    expect(found?.entry.forms.en).toEqual(['win-win ties', 'win-win']);
    expect(found && changesOf(found)).toEqual({ fields: ['forms', 'analysis'], below: found?.below?.entry });
    const alone = merged.get('own-1');
    expect(alone && changesOf(alone)).toBeUndefined();
  });
});

test.each([
  [{ id: 'x', name: 'x', changed: { official: 1 } }, 'changed.official'],
  [{ id: 'x', name: 'x', changed: { poem: 'x' } }, 'changed.poem'],
  [{ id: 'x', name: 'x', changed: {}, forms: { en: { first: [''] } } }, 'forms.en.first.0'],
  [{ id: 'x', changed: {} }, 'name'],
])('%j is no record', (data, path) => {
  const checked = checkRecord(data);
  expect(checked.ok ? '' : checked.issues[0]?.path).toBe(path);
});
