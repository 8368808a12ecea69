import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL, Finder, type Query } from '../../lexicon/finder.ts';
import { foldedForm } from '../../lexicon/own-entry.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { foldForSearch } from '../../lexicon/search.ts';
import { bodyOf, changedBodies, changedShelf, shelfOf, shelfRow, unpackShelf } from '../../lexicon/shelf.ts';
import { entry } from './made.ts';

const shelvesOf = (entries: readonly Entry[]) => {
  const numbers = [...new Set(entries.map(({ id }) => shelfOf(id)))];
  return numbers.map((number) =>
    changedShelf(
      undefined,
      new Map(entries.filter(({ id }) => shelfOf(id) === number).map((each) => [each.id, shelfRow(each)])),
    ),
  );
};
const finderOf = (own: readonly Entry[], builtIn: readonly Entry[] = []): Finder => {
  const finder = new Finder([
    { layer: 'own', shelves: shelvesOf(own) },
    { layer: 'built-in', shelves: shelvesOf(builtIn) },
  ]);
  finder.addBodies(changedBodies(undefined, new Map([...own, ...builtIn].map((each) => [each.id, bodyOf(each)]))));
  return finder;
};
const found = (finder: Finder, query: Partial<Query> = {}) =>
  [...finder.find({ ...ALL, ...query })].map((number) => finder.listed(number)?.id);

describe('the layers', () => {
  const own = entry({ id: 'zebra', forms: { en: ['zebra crossing'] }, topic: 'law' });
  const shipped = [entry({ id: 'apple', forms: { en: ['apple'] } }), entry({ id: 'zebra', forms: { en: ['zebra'] } })];
  test('the own first, and a built-in entry that has the same id not at all', () =>
    expect(found(finderOf([own], shipped))).toEqual(['zebra', 'apple']));
  test('filtered', () => expect(found(finderOf([own], shipped), { layers: ['built-in'] })).toEqual(['apple']));
  test('an entry knows its layer', () =>
    expect(finderOf([own], shipped).listedById('apple')).toEqual({
      id: 'apple',
      name: 'apple',
      zh: '',
      kind: 'formula',
      topic: 'diplomacy',
      layer: 'built-in',
    }));
});

describe('filters', () => {
  const entries = [
    entry({ id: 'a', forms: { en: ['one'] }, topic: 'law', kind: 'word' }),
    entry({ id: 'b', forms: { en: ['two'] }, topic: 'party', kind: 'word' }),
    entry({ id: 'c', forms: { en: ['three'] }, topic: 'law', kind: 'concept' }),
  ];
  const finder = finderOf(entries);
  test('by topic', () => expect(found(finder, { topics: ['law'] })).toEqual(['a', 'c']));
  test('by several topics', () => expect(found(finder, { topics: ['law', 'party'] })).toHaveLength(3));
  test('by kind and text', () => expect(found(finder, { kinds: ['word'], text: 'tw' })).toEqual(['b']));
});

describe('forms of own entries', () => {
  const finder = finderOf([entry({ id: 'a', forms: { en: ['red line', 'bottom line'] } })]);
  test('have an owner', () =>
    expect([...finder.ownersOf([foldedForm('Bottom-lines'), foldedForm('skyline')])]).toEqual([['bottom line', 'a']]));
});

/** What the search has to find, written as plainly as can be. */
function rankOf(each: Entry, query: string): number {
  const heads = [...(each.zh ? [each.zh.hans] : []), ...each.forms.en].map(foldForSearch);
  if (heads.includes(query)) return 4;
  if (heads.some((head) => head.startsWith(query))) return 3;
  if (heads.some((head) => head.includes(query))) return 2;
  return foldForSearch(each.official).includes(query) ? 1 : 0;
}

test('any lexicon, any query: the same as looking at each entry', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '合', '\n', '\t'), minLength: 1, maxLength: 6 });
  const filled = text.filter((each) => foldForSearch(each) !== '');
  const fields = fc.record({ en: fc.array(filled, { minLength: 1, maxLength: 3 }), official: text });
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 6 }), filled, (lexicon, query) => {
      const entries = lexicon.map(({ en, official }, i) => entry({ id: `e${i}`, forms: { en }, official }));
      const folded = foldForSearch(query);
      const wanted = entries.filter((each) => rankOf(each, folded) > 0).map(({ id }) => id);
      const ids = found(finderOf(entries), { text: query });
      expect([...ids].sort()).toEqual(wanted);
      const ranks = ids.map((id) => rankOf(entries.find((each) => each.id === id) as Entry, folded));
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    }),
  );
});

test('a shelf that is packed and unpacked is the same, whatever is in its entries', () => {
  const odd = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => each.trim() !== '');
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 5 }), (forms) => {
      const rows = forms.map((form, i) => shelfRow(entry({ id: `e${i}`, forms: { en: [form] } })));
      const shelf = changedShelf(undefined, new Map(rows.map((row) => [row.id, row])));
      expect(unpackShelf(shelf).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows);
    }),
  );
});
