import { LANGS } from '../../schema.ts';
import type { EntryCheck } from './finding.ts';

/** An ordinary word says near what it counts, in both languages; formulas and concepts count anywhere (rule 6). */
export const contexts: EntryCheck = function* ({ kind, contexts }) {
  const path = 'contexts';
  if (kind === 'word') {
    for (const lang of LANGS)
      if (contexts[lang].length === 0) yield { path, message: `contexts: none in ${lang}; kind word needs them` };
  } else if (LANGS.some((lang) => contexts[lang].length > 0))
    yield { path, message: `contexts: kind ${kind} has none, it counts anywhere` };
};
