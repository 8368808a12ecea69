/** Which Chinese characters and words are one (rule 3): traditional and simplified, and regional variants. */
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Characters the table of OpenCC leaves apart although both are written for one. */
const ALSO = ['祇只', '著着', '衞卫', '鬪斗'];

const simplified = new Map<string, string>();
for (const row of traditionalToSimplified.split('|')) {
  const [from, to] = row.split(' ');
  if (from && to && from.length === 1 && to.length === 1) simplified.set(from, to);
}
for (const [from, to] of ALSO) if (from && to) simplified.set(from, to);

/** The one character that stands for all that are written for it. */
export const canonicalHan = (character: string): string => simplified.get(character) ?? character;

/** Every [written, canonical] pair in which they differ. */
export const hanPairs = (): Iterable<[string, string]> => simplified;

/** Words that regions write differently; each line is one word, in simplified characters. */
const REGIONAL_WORDS: readonly (readonly string[])[] = [
  ['网络', '网路'],
  ['信息', '资讯'],
  ['数字', '数位'],
];

/** `form` in simplified characters, and what other regions write for it. */
export function regionalForms(form: string): string[] {
  let simple = '';
  for (const character of form) simple += canonicalHan(character);
  const forms = new Set([simple]);
  for (const words of REGIONAL_WORDS)
    if (words.some((word) => simple.includes(word)))
      for (const written of [...forms])
        for (const from of words) for (const to of words) forms.add(written.replaceAll(from, to));
  return [...forms];
}
