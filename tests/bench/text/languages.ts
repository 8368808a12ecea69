/** The two languages of the bench: their words, and how words become sentences. */
import type { Lang } from '../../../lexicon/schema.ts';
import { Random } from '../random.ts';
import * as chinese from './chinese.ts';
import * as english from './english.ts';

export type Language = {
  lang: Lang;
  name: string;
  loaded: readonly string[];
  content: readonly string[];
  /** All words of a text, commonest first; the rare ones last. */
  words: readonly string[];
  between: string;
  comma: string;
  stop: string;
  quote: (text: string) => string;
};

const RARE_WORDS = 3000;

function ranked(
  words: { commonWords: string[]; contentWords: string[]; loadedWords: string[]; rareWord(random: Random): string },
  seed: number,
): string[] {
  const random = new Random(seed);
  const rare = Array.from({ length: RARE_WORDS }, () => words.rareWord(random));
  return [...new Set([...words.commonWords, ...words.contentWords, ...words.loadedWords, ...rare])];
}

export const ENGLISH: Language = {
  lang: 'en',
  name: 'English',
  loaded: english.loadedWords,
  content: english.contentWords,
  words: ranked(english, 1),
  between: ' ',
  comma: ',',
  stop: '.',
  quote: (text) => `“${text}”`,
};

export const CHINESE: Language = {
  lang: 'zh',
  name: 'Chinese',
  loaded: chinese.loadedWords,
  content: chinese.contentWords,
  words: ranked(chinese, 2),
  between: '',
  comma: '，',
  stop: '。',
  quote: (text) => `“${text}”`,
};

export const LANGUAGES = [ENGLISH, CHINESE] as const;
