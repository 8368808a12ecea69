import { foldedForm } from '../../own-entry.ts';
import { LANGS } from '../../schema.ts';
import { type LexiconCheck, writtenForms } from './finding.ts';

/** What is excepted holds a form of the entry and more, or it does nothing. */
export const except: LexiconCheck = function* ({ entries, grammar }) {
  for (const entry of entries) {
    if (entry.except.en.length + entry.except.zh.length === 0) continue;
    const head = grammar.heads.find(({ id }) => id === entry.id);
    const own = [...writtenForms(entry).map(({ form }) => form), ...(head ? [...head.forms.en, ...head.forms.zh] : [])];
    const folded = own.map((form) => ` ${foldedForm(form)} `);
    for (const lang of LANGS)
      for (const [i, text] of entry.except[lang].entries()) {
        const inside = ` ${foldedForm(text)} `;
        if (!folded.some((form) => form !== inside && inside.includes(form)))
          yield { id: entry.id, path: `except.${lang}.${i}`, message: `except: "${text}" holds no form of the entry` };
      }
  }
};
