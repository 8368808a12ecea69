/** The matcher as it runs in a page (tests/e2e/matcher.test.ts); browsers/bundle.ts makes one script of it. */
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { findInText, type Match, Matcher } from '../../lexicon/matcher.ts';
import { fromBase64 } from '../../platform/base64.ts';

export type Text = { text: string; official: boolean };

export function matchesIn(index: string, texts: readonly Text[]): Match[][] {
  const matcher = new Matcher(LexiconIndex.from(fromBase64(index)) as LexiconIndex);
  return texts.map(({ text, official }) => findInText(matcher, text, official));
}
