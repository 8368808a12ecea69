import type { Entry } from './schema.ts';

/** How an entry is called in English, or in Chinese where it has no English form. */
export const headwordOf = (entry: Entry): string =>
  entry.forms.en[0] ?? entry.zh?.hans ?? entry.forms.zh[0] ?? entry.id;
