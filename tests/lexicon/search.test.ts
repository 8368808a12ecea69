import { describe, expect, test } from 'vitest';
import { ALL, Finder } from '../../lexicon/finder.ts';
import { foldForSearch } from '../../lexicon/search.ts';
import { bodyOf, changedBodies, changedShelf, shelfRow } from '../../lexicon/shelf.ts';
import { entry } from './made.ts';

const ENTRIES = [
  { id: 'cooperation', zh: { hans: '合作', hant: '合作', pinyin: 'hézuò' }, forms: { en: ['cooperation'] } },
  {
    id: 'win-win',
    zh: { hans: '合作共赢', hant: '合作共贏', pinyin: 'hézuò gòngyíng' },
    forms: { en: ['win-win cooperation', "people's gain"], zh: ['互利共赢合作'] },
    official: 'Both sides gain; nobody is contained.',
  },
  {
    id: 'road',
    zh: { hans: '一带一路', hant: '一帶一路', pinyin: 'Yī Dài Yī Lù' },
    wordings: [{ form: 'One Belt, One Road', lang: 'en', status: 'superseded' }],
  },
  { id: 'women', zh: { hans: '妇女', hant: '婦女', pinyin: 'fùnǚ' }, analysis: 'On cooperation between the sexes.' },
];
const entries = ENTRIES.map((fields) => entry(fields));
const finder = new Finder([
  { layer: 'own', shelves: [changedShelf(undefined, new Map(entries.map((each) => [each.id, shelfRow(each)])))] },
]);
finder.addBodies(changedBodies(undefined, new Map(entries.map((each) => [each.id, bodyOf(each)]))));
const found = (text: string): string[] =>
  [...finder.find({ ...ALL, text })].map((number) => finder.listed(number)?.id ?? '');

describe('English', () => {
  test('the whole form first, then inside a form, then the explanation', () =>
    expect(found('cooperation')).toEqual(['cooperation', 'win-win', 'women']));
  for (const query of ['win-win', 'Win win', 'WIN–WIN coop', 'win', ' win '])
    test(query, () => expect(found(query)).toEqual(['win-win']));
  for (const query of ["people's gain", 'people’s']) test(query, () => expect(found(query)).toEqual(['win-win']));
  test('a superseded wording', () => expect(found('one belt one road')).toEqual(['road']));
  test('the explanation', () => expect(found('contained')).toEqual(['win-win']));
});

describe('Chinese', () => {
  for (const query of ['合作共赢', '合作共贏', '共贏', '互利共贏', '“合作共赢”'])
    test(query, () => expect(found(query)).toEqual(['win-win']));
  for (const query of ['一带', '一帶', '帶一路']) test(query, () => expect(found(query)).toEqual(['road']));
  test('the whole form first', () => expect(found('合作')).toEqual(['cooperation', 'win-win']));
});

describe('pinyin', () => {
  for (const query of ['hézuò gòngyíng', 'hezuo gongying', 'hezuogongying', 'HEZUO GONG', 'gongying', 'hézuògòngyíng'])
    test(query, () => expect(found(query)).toEqual(['win-win']));
  for (const query of ['yi dai yi lu', 'Yī Dài', 'yidaiyilu', 'yidai'])
    test(query, () => expect(found(query)).toEqual(['road']));
  for (const query of ['fùnǚ', 'funu', 'funü']) test(query, () => expect(found(query)).toEqual(['women']));
  test('decomposed accents', () => expect(found('hézuò gòng'.normalize('NFD'))).toEqual(['win-win']));
  test('syllables apart', () => expect(found('he zuo gong ying')).toEqual(['win-win']));
});

describe('odd queries', () => {
  for (const query of ['', '  ', '。、—'])
    test(`nothing to look for finds everything: ${JSON.stringify(query)}`, () => expect(found(query)).toHaveLength(4));
  for (const query of ['zzz', '__proto__', '𠮷', '\ud800', '(', '.*'])
    test(`no throw: ${query}`, () => expect(() => found(query)).not.toThrow());
  test('unknown', () => expect(found('zero-sum')).toEqual([]));
  test('folding twice changes nothing', () => {
    for (const text of ['Win–Win “合贏”', 'hézuò', ' A  b '])
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  });
});
