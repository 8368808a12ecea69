/**
 * The Chinese words of the grammar in traditional characters, converted by OpenCC when the extension is built. Words,
 * not phrases: OpenCC would write the 伙伴 of 合作伙伴 otherwise than that of 伙伴关系.
 */
import { Converter } from 'opencc-js/cn2t';
import type { BothScripts } from '../both-scripts.ts';
import type { Grammar } from '../grammar.ts';

export const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 't' });

export function bothScriptsOf({ heads, qualifiers, bridges }: Grammar): BothScripts {
  const words = [
    ...heads.flatMap(({ forms }) => forms.zh),
    ...qualifiers.flatMap(({ zh, before, after }) => [...(zh ? [zh] : []), ...before.zh, ...after.zh]),
    ...bridges.zh,
  ];
  const pairs = words.map((word) => [word, toTraditional(word)] as const);
  return Object.fromEntries(pairs.filter(([hans, hant]) => hans !== hant));
}
