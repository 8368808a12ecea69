/** What the matcher finds in a passage that was pasted. */
import { useEffect, useState } from 'preact/hooks';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { foundIn, type Report, reportOf } from '../../lexicon/report.ts';
import { headwordsOf } from '../../platform/headwords.ts';
import { askBackground } from '../../platform/messages.ts';
import { indexHead } from '../../platform/stored.ts';
import { readIndex } from '../../platform/stored-index.ts';

let ready: Promise<Matcher | undefined> | undefined;
const matcher = (): Promise<Matcher | undefined> => {
  ready ??= (async () => {
    const head = await indexHead.read();
    const buffer = head && (await readIndex(head));
    const index = buffer && LexiconIndex.from(buffer);
    return index && new Matcher(index);
  })();
  return ready;
};

async function reportOn(text: string): Promise<Report | undefined> {
  // Who pastes a passage takes it for official: ordinary words count.
  const matches = (await matcher())?.find(text, true);
  if (!matches) return undefined;
  const found = matches.map((match) => foundIn(text, match));
  const headwords = await headwordsOf(found, (ids) => askBackground('headwords', { ids }));
  return reportOf({ url: '', title: '', lang: '', characters: text.length }, found, headwords);
}

/** Undefined while there is nothing to read in, or it is being read. */
export function usePassage(text: string): Report | undefined {
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    if (!text.trim()) return setReport(undefined);
    let isLate = false;
    void reportOn(text).then((now) => {
      if (!isLate) setReport(now);
    });
    return () => {
      isLate = true;
    };
  }, [text]);
  return report;
}
