import { compile } from '../../compile.ts';
import { LexiconIndex } from '../../lexicon-index.ts';
import { Matcher } from '../../matcher.ts';
import { type LexiconCheck, writtenForms } from './finding.ts';

/** Without what a match may leave out at its ends: quotation marks, a possessive. */
const lettersOf = (text: string): string => text.replace(/['’]s$/, '').replace(/[\p{P}\s]/gu, '');

/** Every form, alone, is found as one match of its own entry; ordinary words in official discourse. */
export const reach: LexiconCheck = function* ({ entries, grammar, names }) {
  const layers = [{ layer: 'built-in' as const, entries: [...entries] }];
  const index = LexiconIndex.from(compile({ layers, grammar, names }));
  if (!index) throw new Error('The index that was just compiled cannot be read');
  const matcher = new Matcher(index);
  for (const entry of entries) {
    const traditional = entry.zh ? [{ path: 'zh.hant', form: entry.zh.hant }] : [];
    for (const { path, form } of [...writtenForms(entry), ...traditional]) {
      const found = matcher.find(form, entry.kind === 'word');
      const [only] = found;
      const alone = found.length === 1 && only?.id === entry.id;
      if (alone && lettersOf(form.slice(only.start, only.end)) === lettersOf(form)) continue;
      const instead = found.map(({ id, start, end }) => `${id} on "${form.slice(start, end)}"`).join(' and ');
      const why = instead ? `is read as ${instead}` : 'can match nothing';
      yield { id: entry.id, path, message: `"${form}" ${why}` };
    }
  }
};
