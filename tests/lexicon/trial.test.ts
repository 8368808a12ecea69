import { expect, test } from 'vitest';
import { Passages } from '../../lexicon/trial.ts';
import { entry, grammar, names } from '../matching/build.ts';

const lexicon = {
  layers: [
    { layer: 'built-in' as const, entries: [entry({ id: 'win', forms: { en: ['win-win cooperation of equals'] } })] },
  ],
  grammar,
  names,
};
const tried = (text: string, fields: Record<string, unknown>, silenced: { form: string; lang: 'en' }[] = []) =>
  new Passages({ ...lexicon, silenced: silenced.map((each) => ({ id: 'own-1', ...each })) })
    .try(text, entry({ id: 'own-1', ...fields }))
    .map(({ start, end, verdict }) => ({ text: text.slice(start, end), ...verdict }));

const win = { forms: { en: ['win-win cooperation', 'partnership'] } };

test('a form is marked, however it is written', () =>
  expect(tried('Win-win\ncooperation', win)).toEqual([
    { text: 'Win-win\ncooperation', marked: true, form: 'win-win cooperation' },
  ]));

test('a longer form of another entry goes before', () =>
  expect(tried('win-win cooperation of equals', win)).toEqual([
    {
      text: 'win-win cooperation',
      marked: false,
      why: 'longer',
      other: 'win',
      phrase: 'win-win cooperation of equals',
    },
  ]));

test('the entry goes before the one that has the same form below', () =>
  expect(tried('win-win cooperation of equals', { forms: { en: ['win-win cooperation of equals'] } })).toMatchObject([
    { marked: true },
  ]));

test('an exception, a name and what is silenced are told', () => {
  const except = { en: ['tiger partnership'], zh: [] };
  expect(tried('a tiger partnership', { ...win, except })).toEqual([
    { text: 'partnership', marked: false, why: 'exception', phrase: 'tiger partnership' },
  ]);
  expect(tried('the Trans-Pacific Partnership', win)).toEqual([{ text: 'Partnership', marked: false, why: 'name' }]);
  expect(tried('a partnership', win, [{ form: 'partnership', lang: 'en' }])).toEqual([
    { text: 'partnership', marked: false, why: 'silenced' },
  ]);
});

test('an ordinary word wants a context', () => {
  const word = { ...win, kind: 'word', contexts: { en: ['mutual trust'], zh: [] } };
  expect(tried('a partnership', word)).toEqual([{ text: 'partnership', marked: false, why: 'context' }]);
  expect(tried('a partnership of mutual trust', word)).toEqual([
    { text: 'partnership', marked: true, form: 'partnership', context: 'near' },
  ]);
});

test('a passage without it says nothing', () => expect(tried('Nothing here.', win)).toEqual([]));
