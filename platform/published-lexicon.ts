/** The reader's own lexicon as a file that others can subscribe to, with what it changes of the built-in one. */
import { writeJson } from '../lexicon/formats/json.ts';
import type { About } from '../lexicon/subscriptions/about.ts';
import { ownRecords } from './own-records.ts';

export async function publishedLexicon(about: About): Promise<{ json: string; count: number }> {
  const records = await ownRecords();
  return { json: writeJson(records, about), count: records.length };
}
