/** Which of a page's phrases say most about it: what a reader is shown who has time for a few. Pure. */
import type { ReportEntry } from './report.ts';
import type { Kind } from './schema.ts';

const BY_KIND: Record<Kind, number> = { formula: 0, concept: 1, word: 2 };
/** A character says about as much as so many letters. */
const LETTERS_A_CHARACTER = 3;

type Telling = Pick<ReportEntry, 'kind' | 'mentions'>;

const weightOf = ({ text, lang }: { text: string; lang: string }): number =>
  lang === 'zh' ? text.length * LETTERS_A_CHARACTER : text.length;

/** Lower goes first, from left to right: kind, then a wording to notice, then a composed one, then the longest. */
function ranks({ kind, mentions }: Telling): number[] {
  const isFlagged = mentions.some(({ wording }) => wording);
  const isComposed = mentions.some(({ parts }) => parts && parts.length > 1);
  // The more a phrase says at a time, the less it is said by chance.
  const longest = mentions.reduce((most, mention) => Math.max(most, weightOf(mention)), 0);
  return [BY_KIND[kind], isFlagged ? 0 : 1, isComposed ? 0 : 1, -longest, -mentions.length];
}

/** The first `count` of them; equal ones in the order of the page. */
export function mostTelling<T extends Telling>(entries: readonly T[], count: number): T[] {
  const ranked = entries.map((entry) => ({ entry, by: ranks(entry) }));
  ranked.sort((a, b) => {
    const at = a.by.findIndex((rank, i) => rank !== b.by[i]);
    return at < 0 ? 0 : (a.by[at] as number) - (b.by[at] as number);
  });
  return ranked.slice(0, count).map(({ entry }) => entry);
}
