/**
 * A composed phrase in simplified and in traditional characters: put together from the grammar's own words, which the
 * build has converted. The card needs no dictionary for it: 系 is 係 because it stands in 关系.
 */

/** The grammar's Chinese words, simplified to traditional, where the two differ. */
export type BothScripts = Record<string, string>;
export type Written = { hans: string; hant: string };

/** Longest first, so that 伙伴关系 goes before 伙伴; last the single characters of all of them. */
function pairsOf(words: BothScripts, to: keyof Written): [from: string, to: string][] {
  const turned = Object.entries(words).map(([hans, hant]): [string, string] =>
    to === 'hant' ? [hans, hant] : [hant, hans],
  );
  const single = turned.flatMap(([from, into]) =>
    from.length === into.length ? [...from].map((character, i): [string, string] => [character, into[i] ?? '']) : [],
  );
  return [...turned.sort(([a], [b]) => b.length - a.length), ...single];
}

function convert(text: string, pairs: readonly [from: string, to: string][]): string {
  let converted = '';
  for (let at = 0; at < text.length; ) {
    const [from, into] = pairs.find(([each]) => text.startsWith(each, at)) ?? [text[at] ?? '', text[at] ?? ''];
    converted += into;
    at += from.length;
  }
  return converted;
}

/** @param text in either script, as a page has it. */
export const inBothScripts = (text: string, words: BothScripts): Written => ({
  hans: convert(text, pairsOf(words, 'hans')),
  hant: convert(text, pairsOf(words, 'hant')),
});
