/** The page the popup speaks about, and how many phrases it has; asked again and again while the popup is open. */
import { useEffect, useState } from 'preact/hooks';
import { askReader } from '../../platform/messages.ts';
import { shownTab } from '../../platform/tabs.ts';
import { hostnameOf } from './site-state.ts';

const EVERY_MS = 500;

export type ShownPage = { tabId: number | undefined; hostname: string | undefined; count: number | undefined };

async function shownPage(): Promise<ShownPage> {
  const tab = await shownTab();
  const count = tab?.id === undefined ? undefined : await askReader(tab.id, 'count');
  return { tabId: tab?.id, hostname: hostnameOf(tab?.url), count };
}

export function usePage(): ShownPage | undefined {
  const [page, setPage] = useState<ShownPage>();
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const now = await shownPage();
      if (ended) return;
      setPage(now);
      timer = setTimeout(ask, EVERY_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, []);
  return page;
}
