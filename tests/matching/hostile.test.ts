/** Bad input gets an answer: no throw, and no hang (the limits are far above what an honest text needs). */
import { describe, expect, test } from 'vitest';
import { compile } from '../../lexicon/compile.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { entry, grammar, matcherFor, names, noGrammar, noNames } from './build.ts';
import { matcher } from './lexicon.ts';

const HANG = { timeout: 10_000 };
const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const withForms = (en: string[], zh: string[] = []): Entry => entry({ id: 'hostile', forms: { en, zh } });
const found = (forms: Entry, text: string): string[] =>
  matcherFor([forms])
    .find(text, true)
    .map(({ start, end }) => text.slice(start, end));

describe('texts without a match', () => {
  const texts = {
    empty: '',
    'white space': ' \t\r\n\u00a0\u3000\u2028'.repeat(1000),
    'ignored characters': '\u00ad\u200b\ufeff'.repeat(1000),
    punctuation: '-—–‘’“”「」《》，、。.!?&()/\\'.repeat(1000),
    'lone surrogates': '\ud800\udc00\udc00\ud800\ud800',
    'astral characters': '𠮷𠀀😀👩‍👩‍👧'.repeat(1000),
    'combining marks': `e${'\u0301'.repeat(100_000)}`,
    'right-to-left': '\u202e\u200fשלום\u202c مرحبا'.repeat(1000),
    NUL: '\0'.repeat(1000),
    apostrophes: "a'".repeat(100_000),
    'hyphens at line breaks': 'a-\n'.repeat(100_000),
    periods: '. '.repeat(100_000),
    'names of an object': '__proto__ constructor toString hasOwnProperty valueOf',
  };
  for (const [name, text] of Object.entries(texts))
    test(name, HANG, () => expect(matcher.find(text, true)).toEqual([]));
});

describe('signs around and in a match', () => {
  const forms = withForms(['core interests'], ['核心利益']);
  const signs = { 'lone surrogate': '\ud800', astral: '𠮷', emoji: '😀', NUL: '\0', 'right-to-left mark': '\u200f' };
  for (const [name, sign] of Object.entries(signs))
    test(`${name} outside`, () => {
      expect(found(forms, `${sign}core interests${sign}核心利益${sign}`)).toEqual(['core interests', '核心利益']);
    });
  test('combining marks inside', () => expect(found(forms, 'core inter\u0301ests')).toEqual(['core inter\u0301ests']));
  test('right-to-left marks inside', () => expect(found(forms, '核心\u200f利益')).toEqual(['核心\u200f利益']));
  test('an astral character inside', () => expect(found(forms, '核心𠮷利益 core 😀 interests')).toEqual([]));
  test('NUL inside', () => expect(found(forms, '核心\0利益 core\0interests')).toEqual([]));
});

describe('forms', () => {
  test('of 10,000 characters', HANG, () => {
    const long = fill('人民代表大会', 10_000);
    expect(found(withForms([], [long]), `在${long}上`)).toEqual([long]);
    expect(found(withForms([], [long]), long.slice(1))).toEqual([]);
  });
  test('of 40 characters, with a comma of the text near its end', () => {
    const long = fill('人民代表大会', 40);
    expect(found(withForms([], [long]), `${long.slice(0, 20)}，${long.slice(20)}`)).toEqual([]);
    expect(found(withForms([], [long]), `${long.slice(0, 35)}，${long.slice(35)}`)).toEqual([]);
  });
  test('written solid leave those with a space alone', () => {
    const forms = withForms(['win-win deal', 'winwin', 'anti corruption', 'anti-corruption drive']);
    expect(found(forms, 'win win deal')).toEqual(['win win deal']);
    expect(found(forms, 'anti-corruption')).toEqual(['anti-corruption']);
  });
  test('of 10,000 words', HANG, () => {
    const long = fill('word after ', 11_000).trim();
    expect(found(withForms([long]), `x ${long} x`)).toEqual([long]);
  });
  test('of a word of 100,000 letters', HANG, () => {
    const long = fill('ab', 100_000);
    expect(() => found(withForms([long]), long)).not.toThrow();
    expect(found(withForms([long]), fill('ab', 5_000))).toEqual([]);
  });
  test('5,000 in one entry', HANG, () => {
    const many = Array.from({ length: 5000 }, (_, i) => `phrase number ${i}`);
    expect(found(withForms(many), 'a phrase number 4711 b')).toEqual(['phrase number 4711']);
  });
  test('500, each the beginning of the next', HANG, () => {
    const nested = Array.from({ length: 500 }, (_, i) => '一'.repeat(i + 1));
    expect(found(withForms([], nested), '一'.repeat(1500))).toHaveLength(3);
  });
  test('a long one that nearly matches at every place', HANG, () => {
    expect(found(withForms([], [`${'一'.repeat(10_000)}二`]), '一'.repeat(20_000))).toEqual([]);
  });
  test('of only punctuation match nothing', () => {
    const forms = withForms(['—', '...', '“”', ', ,'], ['、', '。', '《》']);
    expect(found(forms, '— ... “” , , 、。《》 word 字')).toEqual([]);
  });
  test('named as properties of an object', () => {
    const forms = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    expect(found(withForms(forms), forms.join('; '))).toEqual(forms);
    expect(found(withForms(['peace']), forms.join('; '))).toEqual([]);
  });
  test('of astral characters match nothing else', () => {
    expect(found(withForms([], ['𠮷利']), '利')).toEqual([]);
  });
  const mutilated = {
    'C++': 'vitamin C',
    人々: '人',
    'peace/war': 'peace war',
    '甲：乙': '甲乙',
    'партнёр at work': 'at work',
  };
  for (const [form, other] of Object.entries(mutilated))
    test(`"${form}" does not match "${other}"`, () => expect(found(withForms([form]), other)).toEqual([]));
  const signs = [
    '15th Five-Year Plan (2026-30)',
    'peace/war',
    '十五五：开局',
    'a “new type” of relations',
    'Thucydides’s trap',
  ];
  for (const form of signs)
    test(`"${form}" matches itself`, () => expect(found(withForms([form]), `x ${form}; x`)).toEqual([form]));
});

describe('lexicons and buffers', () => {
  const lexicon = { layers: [{ layer: 'own' as const, entries: [withForms(['peace'])] }], grammar, names };
  test('nothing in it', () => {
    const buffer = compile({ layers: [], grammar: noGrammar, names: noNames });
    expect(LexiconIndex.from(buffer)).toBeDefined();
    expect(matcherFor([]).find('peace', true)).toEqual([]);
  });
  test('an entry without forms', () => expect(found(withForms([]), 'peace')).toEqual([]));
  test('another version is no index', () => expect(LexiconIndex.from(new ArrayBuffer(1000))).toBeUndefined());
  test('an empty buffer is no index', () => expect(LexiconIndex.from(new ArrayBuffer(0))).toBeUndefined());
  test('a cut buffer is no index', () => {
    const buffer = compile(lexicon);
    expect(LexiconIndex.from(buffer.slice(0, buffer.byteLength / 2))).toBeUndefined();
  });
});
