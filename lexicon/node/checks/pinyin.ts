import { pinyin as reading } from 'pinyin-pro';
import type { EntryCheck } from './finding.ts';
import { readReviewed } from './reviewed.ts';

const reviewed = readReviewed('pinyin-exceptions.yaml');

const folded = (syllables: string): string =>
  syllables
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');

/** A heteronym may have any of its readings; what is no Chinese character reads as it is written. */
const readingsOf = (character: string): string[] =>
  /\p{Script=Han}/u.test(character)
    ? [...new Set(reading(character, { multiple: true, type: 'array' }).map(folded))]
    : [folded(character)];

/** What may be read from one place of `hans` on: a character, or a reviewed word. */
function readingsAt(hans: string, at: number): { length: number; text: string }[] {
  const character = String.fromCodePoint(hans.codePointAt(at) as number);
  const words = [...reviewed].filter(([word]) => hans.startsWith(word, at));
  return [
    ...readingsOf(character).map((text) => ({ length: character.length, text })),
    ...words.map(([word, also]) => ({ length: word.length, text: folded(also) })),
  ];
}

/** How far `hans` can be read in `written`; `hans.length` if all of it and all of `written`. */
function readAlong(hans: string, written: string): number {
  /** By place in `hans`: the places in `written` that are reached there. */
  const reached = Array.from({ length: hans.length + 1 }, () => new Set<number>());
  reached[0]?.add(0);
  let furthest = 0;
  for (let at = 0; at < hans.length; at++)
    for (const offset of reached[at] as Set<number>) {
      furthest = at;
      for (const { length, text } of readingsAt(hans, at))
        if (written.startsWith(text, offset)) reached[at + length]?.add(offset + text.length);
    }
  return reached[hans.length]?.has(written.length) ? hans.length : furthest;
}

/** The pinyin reads what the characters say, tones included. */
export const pinyin: EntryCheck = function* ({ zh }) {
  if (!zh?.pinyin) return;
  const at = readAlong(zh.hans, folded(zh.pinyin));
  if (at === zh.hans.length) return;
  const character = String.fromCodePoint(zh.hans.codePointAt(at) as number);
  const readings = readingsOf(character).join(' or ');
  yield {
    path: 'zh.pinyin',
    message: `pinyin: "${zh.pinyin}" does not read ${zh.hans}; look at ${character} (${readings}) and what follows`,
  };
};
