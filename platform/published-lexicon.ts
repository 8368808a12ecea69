/** The reader's own lexicon as a file that others can subscribe to. */
import { writeJson } from '../lexicon/formats/json.ts';
import type { About } from '../lexicon/subscriptions/about.ts';
import { readOwnEntries } from './own-records.ts';

export async function publishedLexicon(about: About): Promise<{ json: string; count: number }> {
  const entries = await readOwnEntries();
  return { json: writeJson(entries, about), count: entries.length };
}
