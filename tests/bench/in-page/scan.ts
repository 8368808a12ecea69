/** The content script's own way from a page to the matches that can be seen, in one go. */
import { isSeen, type PageMatch, PageMatches } from '../../../entrypoints/reader/page-matches.ts';
import { LexiconIndex } from '../../../lexicon/lexicon-index.ts';
import { Matcher } from '../../../lexicon/matcher.ts';
import { fromBase64 } from '../../../platform/base64.ts';

export const matcherOf = (index: string): Matcher => new Matcher(LexiconIndex.from(fromBase64(index)) as LexiconIndex);

export function scan(matcher: Matcher, official: boolean): PageMatch[] {
  const matches = new PageMatches(matcher, official);
  for (const _ of matches.scan(document.body));
  return matches.blocks().flatMap(({ found }) => found.filter(isSeen));
}
