import type { EntryCheck } from './finding.ts';

/** In words: what twenty seconds of reading hold, and what still says something. */
const LENGTHS = { full: [40, 90], short: [8, 60] } as const;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Both meanings are as long as the card has room for. */
export const lengths: EntryCheck = function* (entry) {
  const [least, most] = LENGTHS[entry.depth];
  for (const path of ['official', 'analysis'] as const) {
    const words = wordsIn(entry[path]);
    if (words < least || words > most)
      yield { path, message: `${path}: ${words} words; a ${entry.depth} entry has ${least} to ${most}` };
  }
};
