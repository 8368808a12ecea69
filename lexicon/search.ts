/** Finds entries for what is typed into a search box, best first. */
import { canonicalHan } from './han.ts';
import type { Entry } from './schema.ts';

/** Case, accents (so pinyin needs no tones), script and punctuation do not matter. */
export const foldForSearch = (text: string): string =>
  [...text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()]
    .map(canonicalHan)
    .join('')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

export type SearchText = { entry: Entry; heads: string[]; pinyin: string; body: string };

/** Folded once per entry; searched at each key press. */
export function searchTextOf(entry: Entry): SearchText {
  const heads = [
    entry.zh?.hans,
    entry.zh?.pinyin,
    ...entry.forms.en,
    ...entry.forms.zh,
    ...entry.wordings.map((w) => w.form),
  ];
  const pinyin = foldForSearch(entry.zh?.pinyin ?? '').replaceAll(' ', '');
  return {
    entry,
    heads: heads.filter((head) => head !== undefined).map(foldForSearch),
    pinyin,
    body: foldForSearch(`${entry.official} ${entry.analysis}`),
  };
}

/** 0: not found. Beginning of a form before inside of one before the explanation. */
function rank({ heads, pinyin, body }: SearchText, query: string): number {
  if (heads.some((head) => head === query)) return 4;
  if (heads.some((head) => head.startsWith(query))) return 3;
  // Syllables may be typed apart or together.
  if (heads.some((head) => head.includes(query)) || pinyin.includes(query.replaceAll(' ', ''))) return 2;
  return body.includes(query) ? 1 : 0;
}

export function search(texts: readonly SearchText[], query: string): Entry[] {
  const folded = foldForSearch(query);
  if (!folded) return texts.map(({ entry }) => entry);
  return texts
    .map((text) => ({ entry: text.entry, rank: rank(text, folded) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}
