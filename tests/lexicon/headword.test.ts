import { expect, it } from 'vitest';
import { headwordOf } from '../../lexicon/headword.ts';
import { entry } from './made.ts';

const zh = { hans: '合作', hant: '合作' };

it('calls an entry by its first English form, or else in Chinese, or else by its id', () => {
  expect(headwordOf(entry({ id: 'a', zh, forms: { en: ['cooperation', 'co-operation'] } }))).toBe('cooperation');
  expect(headwordOf(entry({ id: 'a', zh }))).toBe('合作');
  expect(headwordOf(entry({ id: 'a' }))).toBe('a');
});

it('calls an entry that has only further Chinese forms by the first of them', () => {
  expect(headwordOf(entry({ id: 'own-1', forms: { zh: ['小步快走', '快走'] } }))).toBe('小步快走');
});
