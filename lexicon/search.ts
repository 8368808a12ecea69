/** Folds what is searched and what is typed into a search box alike; finder.ts finds. */
import { canonicalHan } from './han.ts';

const PLAIN = /^[ -~]*$/;

/** Case, accents (so pinyin needs no tones), script and punctuation do not matter. */
export const foldForSearch = (text: string): string =>
  (PLAIN.test(text) ? text.toLowerCase() : foldLetters(text)).replace(/[\s\p{P}]+/gu, ' ').trim();

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u3400-\u9fff]/g, canonicalHan);
