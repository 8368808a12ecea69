import { describe, expect, test } from 'vitest';
import { canonical, spellings } from '../../lexicon/spelling.ts';

const CLASSES = {
  'regular plural': [
    'country countries',
    'community communities',
    'crisis crises',
    'process processes',
    'match matches',
  ],
  'plural in -es': ['embargo embargoes', 'veto vetoes', 'prize prizes', 'size sizes', 'exchange exchanges'],
  'plural of words in -s': ['thesis theses', 'focus focuses', 'consensus consensuses', 'bias biases'],
  'plural of words in -ic': ['topic topics', 'republic republics', 'critic critics'],
  '-our': [
    'labour labor labours',
    'neighbourhood neighborhood',
    'honourable honorable',
    'rigour rigor',
    'candour candor',
  ],
  '-ise': ['modernise modernize modernises modernizes', 'organisation organization organisations', 'analyse analyze'],
  '-re': ['centre center centres centers', 'centred centered', 'spectre specter', 'manoeuvre maneuver'],
  '-ence': ['defence defense', 'offence offense', 'licence license'],
  doubled: [
    'travelling traveling',
    'counsellor counselor',
    'fuelled fueled',
    'fulfil fulfill',
    'fulfilment fulfillment',
  ],
  others: [
    'programme program',
    'judgement judgment',
    'dialogue dialog',
    'ageing aging',
    'sceptical skeptical',
    'grey gray',
  ],
};

for (const [name, rows] of Object.entries(CLASSES))
  describe(name, () => {
    for (const row of rows)
      test(row, () => {
        const words = row.toLowerCase().split(' ');
        expect(new Set(words.map(canonical)).size, words.map(canonical).join(' ')).toBe(1);
        expect(spellings(canonical(words[0] as string))).toEqual(expect.arrayContaining(words));
      });
  });

describe('different words stay apart', () => {
  const PAIRS = [
    'news new',
    'politics polity',
    'means mean',
    'party part',
    'hour hor',
    'programmer programmed',
    'thus thu',
    'chaos chao',
  ];
  for (const pair of [...PAIRS, 'analogy analogue', 'price prize', 'status state', 'enter entre', 'series serie'])
    test(pair, () => {
      const [one = '', other = ''] = pair.split(' ');
      expect(canonical(one)).not.toBe(canonical(other));
    });
});

test('every spelling of a class is in the class', () => {
  for (const word of Object.values(CLASSES)
    .flat()
    .flatMap((row) => row.toLowerCase().split(' ')))
    for (const written of spellings(canonical(word))) expect(canonical(written)).toBe(canonical(word));
});

test('a word is among the spellings of its class', () => {
  const WORDS = 'cooperation win people china international rejuvenation mankind interests peoples crises shared for';
  for (const word of WORDS.split(' ')) expect(spellings(canonical(word))).toContain(word);
});

test('words named as properties of an object are words', () => {
  for (const word of ['constructor', '__proto__', 'valueof', 'tostring']) {
    expect(canonical(word)).toBe(word);
    expect(spellings(word)).toContain(word);
  }
});
