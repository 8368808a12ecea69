/** The matcher that pages are read with, as soon as its index is built: this page may be open before that. */
import { useEffect, useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { indexHead } from '../../platform/stored.ts';
import { readIndex } from '../../platform/stored-index.ts';

export function useMatcher(): Matcher | undefined {
  const head = useStored(indexHead);
  const [matcher, setMatcher] = useState<Matcher>();
  useEffect(() => {
    if (!head) return;
    let isNewest = true;
    void readIndex(head).then((buffer) => {
      const index = buffer && LexiconIndex.from(buffer);
      if (index && isNewest) setMatcher(new Matcher(index));
    });
    return () => {
      isNewest = false;
    };
  }, [head]);
  return matcher;
}
