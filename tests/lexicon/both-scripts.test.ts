import { expect, it } from 'vitest';
import { inBothScripts } from '../../lexicon/both-scripts.ts';
import { bothScriptsOf } from '../../lexicon/node/both-scripts.ts';
import { grammar } from './made.ts';

const words = bothScriptsOf(grammar);

it.each([
  ['新时代全面战略协作伙伴关系', '新時代全面戰略協作夥伴關係'],
  ['面向21世纪的长期稳定伙伴', '面向21世紀的長期穩定夥伴'],
  ['全天候战略合作伙伴关系', '全天候戰略合作夥伴關係'],
  ['友好合作', '友好合作'],
])('%s is %s, whichever the page has', (hans, hant) => {
  expect(inBothScripts(hans, words)).toEqual({ hans, hant });
  expect(inBothScripts(hant, words)).toEqual({ hans, hant });
});

it('reads what regions write otherwise, character by character', () => {
  expect(inBothScripts('戰略伙伴關係', words).hans).toBe('战略伙伴关系');
});

it('leaves what is no word of the grammar as it is', () => {
  expect(inBothScripts('the 战略 partnership', words).hant).toBe('the 戰略 partnership');
});
