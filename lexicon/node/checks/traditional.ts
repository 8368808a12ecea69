import { Converter } from 'opencc-js/cn2t';
import type { EntryCheck } from './finding.ts';
import { readReviewed } from './reviewed.ts';

/** Where regions write one character differently (裏 and 裡), each way is right. */
const converters = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
const reviewed = readReviewed('traditional-exceptions.yaml');

/** Quotation marks are a matter of place, not of script. */
const withPlainQuotes = (text: string): string => text.replace(/[“「]/g, '“').replace(/[”」]/g, '”');

/** By character of `hans`, what may be written for it. */
function writtenFor(hans: string): Set<string>[] {
  const converted = converters.map((convert) => [...convert(hans)]);
  const written = [...hans].map((_, i) => new Set(converted.map((each) => each[i] ?? '')));
  for (const [word, also] of reviewed)
    for (let at = hans.indexOf(word); at >= 0; at = hans.indexOf(word, at + 1))
      for (const [i, character] of [...also].entries()) written[at + i]?.add(character);
  return written;
}

/** The traditional headword is the simplified one in other characters. */
export const traditional: EntryCheck = function* ({ zh }) {
  if (!zh) return;
  const written = writtenFor(withPlainQuotes(zh.hans));
  const given = [...withPlainQuotes(zh.hant)];
  if (given.length === written.length && given.every((character, i) => written[i]?.has(character))) return;
  const expected = written.map(([first]) => first).join('');
  yield { path: 'zh.hant', message: `hant: "${zh.hant}" should be "${expected}"` };
};
