/** What the page says, told by the reporter in it and told again when the page changes. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Report, reportOf } from '../../lexicon/report.ts';
import { headwordsOf } from '../../platform/headwords.ts';
import { askBackground } from '../../platform/messages.ts';
import { linkTo, type PageLink, type PageSays } from '../../platform/page-link.ts';

export type PageReport = Report & { count: number; isDiscreet: boolean };
type Said = { report: PageReport; says: PageSays };

async function reported(says: PageSays): Promise<Said> {
  const headwords = await headwordsOf(says.found, (ids) => askBackground('headwords', { ids }));
  const report = reportOf(says.page, says.found, headwords);
  return { says, report: { ...report, count: says.found.length, isDiscreet: says.isDiscreet } };
}

/** @param tabId undefined where nobody reads the page. */
export function useReport(tabId: number | undefined) {
  const [said, setSaid] = useState<Said>();
  const link = useRef<PageLink>(undefined);
  useEffect(() => {
    setSaid(undefined);
    if (tabId === undefined) return;
    const ending = new AbortController();
    const { signal } = ending;
    const none = () => setSaid(undefined);
    const says = async (page: PageSays) => {
      const now = await reported(page);
      if (!signal.aborted) setSaid(now);
    };
    const hears = { says, reading: () => {}, ended: none, pointedAt: () => {}, lost: () => {} };
    void linkTo(tabId, hears, signal).then((made) => {
      if (!signal.aborted) link.current = made;
    });
    return () => {
      ending.abort();
      link.current = undefined;
    };
  }, [tabId]);

  /** Goes to the mention of an entry behind the one it went to before, round the page. */
  const gone = useRef(new Map<string, number>());
  const goTo = useCallback(
    (id: string) => {
      const mentions = said?.says.found.flatMap((found, i) => (found.id === id ? [i] : [])) ?? [];
      const at = gone.current.get(id) ?? 0;
      gone.current.set(id, at + 1);
      const jump = mentions[at % mentions.length];
      if (said && jump !== undefined) link.current?.tell({ jump, of: said.says.of });
    },
    [said],
  );
  return { report: said?.report, goTo };
}
