/** Plain lists: a phrase a line. */
import { formsOf } from '../own-entry.ts';
import type { Entry } from '../schema.ts';
import { type Defaults, type FileRead, isHanText, MOST_ENTRIES, refuseFile } from './format.ts';

/** Lines that begin with # say something about the list. */
export function readWords(text: string, defaults: Defaults): FileRead {
  const lines = text.split(/\r?\n/).map((line, i) => ({ row: i + 1, form: line.trim() }));
  const filled = lines.filter(({ form }) => form && !form.startsWith('#'));
  if (filled.length > MOST_ENTRIES) return refuseFile('fileTooManyRows', String(filled.length));
  const incoming = filled.map(({ row, form }) => ({
    row,
    fields: isHanText(form)
      ? { ...defaults, depth: 'short', zh: { hans: form, hant: form }, forms: { en: [], zh: [] } }
      : { ...defaults, depth: 'short', forms: { en: [form], zh: [] } },
  }));
  return { ok: true, incoming, refused: [] };
}

export const writeWords = (entries: readonly Entry[]): string =>
  `${entries
    .flatMap(formsOf)
    .map((form) => form.replace(/\s+/g, ' '))
    .join('\n')}\n`;
