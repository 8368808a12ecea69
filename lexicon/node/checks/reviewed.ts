import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const reviewedWords = v.record(v.string(), v.strictObject({ also: v.string(), why: v.string() }));

export type ReviewedWords = ReadonlyMap<string, string>;

/** Words that somebody has looked up where a library knows less: the word in simplified characters, and its spelling. */
export function readReviewed(name: string): ReviewedWords {
  const file = path.resolve(import.meta.dirname, '..', name);
  const words = v.parse(reviewedWords, parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(words).map(([word, { also }]) => [word, also]));
}
