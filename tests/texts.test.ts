/** The texts of the interface: every language has all of them, in its own plural forms and script; all are used. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { canonicalHan } from '../lexicon/han.ts';
import { root, sources } from './package/built.ts';

type Messages = Record<string, { message: string }>;
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Messages;

const folder = path.join(root, 'public/_locales');
const locales = readdirSync(folder).map((name) => ({ name, texts: read(path.join(folder, name, 'messages.json')) }));
const english = locales.find(({ name }) => name === 'en')?.texts ?? {};

const FORM = /_(?:zero|one|two|few|many|other)$/;
/** A text about a number is one text, whatever forms its language needs. */
const baseOf = (key: string) => key.replace(FORM, '');
const basesOf = (texts: Messages) => [...new Set(Object.keys(texts).map(baseOf))].sort();
const bases = basesOf(english);
const placesOf = (text: string) => [...new Set(text.match(/\$\d/g))].sort().join();

it('are in three languages', () => {
  expect(locales.map(({ name }) => name)).toEqual(['en', 'zh_CN', 'zh_TW']);
});

describe.each(locales)('in $name', ({ name, texts }) => {
  it('there are the same texts as in English', () => {
    expect(basesOf(texts)).toEqual(bases);
  });

  it('a text about a number has the plural forms of the language', () => {
    const forms = new Intl.PluralRules(texts.languageTag?.message).resolvedOptions().pluralCategories;
    const expected = bases.flatMap((base) =>
      `${base}_other` in english ? forms.map((form) => `${base}_${form}`) : [base],
    );
    expect(Object.keys(texts).sort()).toEqual(expected.sort());
  });

  it('no text is empty', () => {
    expect(Object.keys(texts).filter((key) => !texts[key]?.message.trim())).toEqual([]);
  });

  it('each text has the places of the English one', () => {
    const inEnglish = (key: string) => english[key] ?? english[`${baseOf(key)}_other`];
    const wrong = Object.entries(texts).filter(
      ([key, { message }]) => placesOf(message) !== placesOf(inEnglish(key)?.message ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('says which language it is', () => {
    expect(texts.languageTag?.message).toBe(name.replace('_', '-'));
    expect(texts.languageDirection?.message).toMatch(/^(?:ltr|rtl)$/);
  });
});

const isTraditional = (character: string) => canonicalHan(character) !== character;
/** Taiwan writes these too, beside 臺, 遊 and 佔. */
const BOTH = '台游占';
const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const isSimplified = (character: string) => !BOTH.includes(character) && toTaiwan(character) !== character;

/** Said differently on the two sides of the strait: these belong to the other side's interfaces. */
const FOREIGN: Record<string, RegExp> = {
  zh_CN: /設|檔案|匯|滑鼠|软体|萤幕|资讯|网路|预设|汇入|汇出|档案|搜寻|储存|重新载入/,
  zh_TW:
    /設置|文件|默認|導入|導出|信息|軟件|網絡|數據|屏幕|鼠標|搜索|加載|撤銷|刷新|添加|回收站|界面|服務器|文本|支持|重試/,
};

describe.each(['zh_CN', 'zh_TW'])('in %s', (name) => {
  const texts = Object.entries(locales.find((locale) => locale.name === name)?.texts ?? {});
  const wrong = (isWrong: (text: string) => boolean) => texts.filter(([, { message }]) => isWrong(message));

  it('all characters are of its script', () => {
    expect(wrong((text) => [...text].some(name === 'zh_CN' ? isTraditional : isSimplified))).toEqual([]);
  });

  it('all words are of its usage', () => {
    expect(wrong((text) => FOREIGN[name]?.test(text) ?? true)).toEqual([]);
  });

  it('one thing has one name', () => {
    // An entry is 条目, the reader 你, and dots are as many as in English.
    expect(wrong((text) => /词条|詞條|您|……|⋯/.test(text))).toEqual([]);
  });

  it('punctuation is full width, and a space stands between Chinese and Latin', () => {
    const quotes = name === 'zh_CN' ? /[「」『』"]/ : /[“”‘’"]/;
    const halfWidth = /\p{Script=Han}[,.;:!?()]|[,;:!?()]\p{Script=Han}/u;
    const unspaced = /\p{Script=Han}(?:[A-Za-z0-9]|\$\d)|(?:[A-Za-z0-9]|\$\d)\p{Script=Han}/u;
    expect(wrong((text) => quotes.test(text) || halfWidth.test(text) || unspaced.test(text))).toEqual([]);
  });
});

describe('keys', () => {
  /** The modules that show texts, by themselves or by name; the others may use the same words for something else. */
  const SHOWS = /from '[^']*(?:platform\/i18n\.ts|\/page-language\.ts|\/Counted\.tsx)'/;
  const showing = sources().filter(({ file, text }) => SHOWS.test(text) || file === 'platform/i18n.ts');
  const config = readFileSync(path.join(root, 'wxt.config.ts'), 'utf8');
  const fromManifest = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);

  it('that the manifest asks for exist', () => {
    expect(fromManifest.filter((key) => !Object.hasOwn(english, key ?? ''))).toEqual([]);
  });

  it('that exist are used', () => {
    const quoted = new Set(showing.flatMap(({ text }) => [...text.matchAll(/['"](\w+)['"]/g)].map(([, key]) => key)));
    expect(bases.filter((key) => !quoted.has(key) && !fromManifest.includes(key))).toEqual([]);
  });
});
