import { expect, test } from 'vitest';
import { Claims } from '../../lexicon/overlaps.ts';
import { shippedShelf } from '../../lexicon/shelf.ts';
import { entry } from './made.ts';

const claims = new Claims([
  shippedShelf([
    entry({ id: 'win', forms: { en: ['win-win cooperation'] }, zh: { hans: '合作共赢', hant: '合作共贏' } }),
    entry({ id: 'coop', forms: { en: ['cooperation'], zh: ['合作'] } }),
    entry({ id: 'other', forms: { en: ['cooperative'] } }),
  ]),
]);
const told = (form: string, except?: string) => claims.overlaps(form, except).map(({ how, id }) => `${how} ${id}`);

test.each([
  ['Win-Win  Co-operation', ['same win', 'holds coop']],
  ['cooperation', ['same coop', 'part win']],
  ['international win-win cooperation', ['holds win', 'holds coop']],
  ['合作', ['same coop', 'part win']],
  ['共贏', ['part win']],
  ['coop', []],
  ['cooperatives', ['same other']],
  ['', []],
])('%s', (form, found) => expect(told(form)).toEqual(found));

test('the entry that is edited is no overlap', () => expect(told('cooperation', 'coop')).toEqual(['part win']));
