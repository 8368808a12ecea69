import { expect, test } from 'vitest';
import { Matcher } from '../../lexicon/matcher.ts';
import { isSameForm, silencedForm } from '../../lexicon/silenced.ts';
import { entry, grammar, indexOf, names } from '../matching/build.ts';

const entries = [
  entry({ id: 'belt', zh: { hans: '一带一路', hant: '一帶一路' }, forms: { en: ['Belt and Road', 'Silk Road'] } }),
  entry({ id: 'silk', forms: { en: ['Silk Road spirit'] } }),
  entry({ id: 'partnership', forms: { en: ['partnership'] } }),
];
const found = (text: string, phrase: string, lang: 'en' | 'zh', id: string) => {
  const silenced = [silencedForm(id, phrase, lang)];
  const index = indexOf({ layers: [{ layer: 'built-in', entries }], grammar, names, silenced });
  return new Matcher(index).find(text, true).map(({ start, end }) => text.slice(start, end));
};

test('a silenced form is not found any more, however it is written; the others are', () => {
  const text = 'Belt and Road, belt-and-road, BELT AND ROAD, the Silk Road, 一带一路';
  expect(found(text, 'Belt  and\nRoad', 'en', 'belt')).toEqual(['Silk Road', '一带一路']);
  expect(found('“一带一路”，一帶一路, Silk Road', '“一带\n一路”', 'zh', 'belt')).toEqual(['Silk Road']);
});

test('it stays silent for its own entry alone, and inside longer phrases of others', () => {
  expect(found('Silk Road spirit', 'Silk Road', 'en', 'belt')).toEqual(['Silk Road spirit']);
  expect(found('Silk Road spirit', 'Silk Road spirit', 'en', 'silk')).toEqual(['Silk Road']);
});

test('a phrase put together of parts, which is no form, is silenced too', () => {
  const text = 'a strategic partnership, a comprehensive strategic partnership';
  expect(found(text, 'strategic partnership', 'en', 'partnership')).toEqual(['comprehensive strategic partnership']);
});

test('a form is the same in capitals or not, of one entry', () => {
  expect(isSameForm(silencedForm('a', 'Red Line', 'en'), silencedForm('a', 'red line', 'en'))).toBe(true);
  expect(isSameForm(silencedForm('a', 'red line', 'en'), silencedForm('b', 'red line', 'en'))).toBe(false);
});
