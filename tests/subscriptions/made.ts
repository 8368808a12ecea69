/** A published lexicon made for a test, and its bytes. */
export const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

export const published = (entries: unknown[], about: object = {}): object => ({
  format: 'tifa-lexicon/1',
  ...about,
  entries,
});

export const line = (id: string, form: string, more: object = {}): Record<string, unknown> => ({
  id,
  kind: 'concept',
  topic: 'law',
  forms: { en: [form] },
  ...more,
});
