/** "Wrong here": forms that the reader has silenced. Their entry never counts there again; all others may. */
import type { Lang } from './schema.ts';

/** `form` as a page had it: also a phrase put together of parts, which no entry lists. */
export type SilencedForm = { id: string; form: string; lang: Lang };

export const isSameForm = (a: SilencedForm, b: SilencedForm): boolean =>
  a.id === b.id && a.lang === b.lang && a.form.toLowerCase() === b.form.toLowerCase();

/** On one line, as in a list. */
export const silencedForm = (id: string, phrase: string, lang: Lang): SilencedForm => ({
  id,
  lang,
  form: phrase.replace(/\s+/g, lang === 'zh' ? '' : ' ').trim(),
});
