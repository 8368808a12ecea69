/** The followed page as a value, with the names of its entries. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { builtInHeadwords } from '../../platform/built-in.ts';
import { headwordsOf } from '../../platform/headwords.ts';
import { askBackground } from '../../platform/messages.ts';
import type { PageSays } from '../../platform/page-link.ts';
import { type FollowedPage, followPage, type Page } from './followed-page.ts';
import { useSteps } from './use-steps.ts';
import { type PageView, viewOf } from './view.ts';

export type ShownPage = Exclude<FollowedPage, { state: 'read' }> | { state: 'read'; tab: number; view: PageView };
/** A mention of a telling. */
export type Pointed = { mention: number; of: number };

const headwordsFor = ({ found }: PageSays) => headwordsOf(found, (ids) => askBackground('headwords', { ids }));

export function usePage() {
  const [shown, setShown] = useState<ShownPage>({ state: 'waiting' });
  const [pointed, setPointed] = useState<Pointed>();
  const [lost, setLost] = useState(0);
  const page = useRef<Page>(undefined);
  useEffect(() => {
    const ending = new AbortController();
    // While the page tells what it says.
    void builtInHeadwords().catch(() => undefined);
    let latest: FollowedPage | undefined;
    const show = async (now: FollowedPage) => {
      latest = now;
      if (now.state !== 'read') {
        // What is read again is shown as it was until then.
        return setShown((before) =>
          now.state === 'reading' && before.state === 'read' && before.tab === now.tab ? before : now,
        );
      }
      const headwordFor = await headwordsFor(now.says);
      if (latest === now && !ending.signal.aborted)
        setShown({ state: 'read', tab: now.tab, view: viewOf(now.says, headwordFor) });
    };
    page.current = followPage(
      {
        page: (now) => void show(now),
        pointedAt: (mention, of) => setPointed({ mention, of }),
        lost: () => setLost((times) => times + 1),
      },
      ending.signal,
    );
    return () => ending.abort();
  }, []);
  useSteps((tabId, by) => {
    if (shown.state !== 'read' || shown.tab !== tabId || !shown.view.says.isDiscreet) return;
    const { found, of } = shown.view.says;
    if (found.length === 0) return;
    const from = pointed?.of === of ? pointed.mention : by === 1 ? -1 : 0;
    setPointed({ mention: (from + by + found.length) % found.length, of });
  });
  return { shown, pointed, lost, page };
}
