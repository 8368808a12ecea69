/** Changes of the reader's own lexicon as values: what was there, what shall be there. */

import { hash } from './hash.ts';
import type { LexiconRecord } from './override.ts';

/** `before` and `after` are undefined where the entry is not there. */
export type Edit = { id: string; before: LexiconRecord | undefined; after: LexiconRecord | undefined };

export const CHANGES = ['added', 'edited', 'deleted', 'imported', 'restored', 'replaced'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/**
 * How undoing an edit finds it untouched, whatever the order of the keys: two different contents have, for all that
 * happens here, two of these.
 */
export const fingerprint = (entry: unknown): string => {
  if (entry === undefined) return '';
  const text = canonicalJson(entry);
  return `${text.length}.${hash(text)}.${hash(`${text}|`)}`;
};

/** The same whatever the order of the keys: an entry that another version has saved need not have ours. */
export const sameEntry = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';
