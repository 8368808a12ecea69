/** The page the popup speaks about; looked at again and again while the popup is open. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { mayRead } from '../../platform/access.ts';
import { askReader } from '../../platform/messages.ts';
import { shownTab } from '../../platform/tabs.ts';
import { kindOfPage, type PageKind } from './page-kind.ts';

const EVERY_MS = 400;

/** `access`: the browser lets the extension read it. `isPresent`: it is being read. */
export type ShownPage = {
  tabId: number | undefined;
  windowId: number | undefined;
  page: PageKind;
  access: boolean;
  isPresent: boolean;
};

async function shownPage(): Promise<ShownPage> {
  const tab = await shownTab();
  const page = kindOfPage(tab?.url, browser.runtime.getURL(''));
  const isWeb = page.kind === 'web' && tab?.url !== undefined && tab.id !== undefined;
  const [access, isPresent] = await Promise.all([
    isWeb && mayRead(tab.url as string),
    isWeb && askReader(tab.id as number, 'present'),
  ]);
  return { tabId: tab?.id, windowId: tab?.windowId, page, access, isPresent: isPresent === true };
}

export function usePage(): ShownPage | undefined {
  const [shown, setShown] = useState<ShownPage>();
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const now = await shownPage();
      if (ended) return;
      // The same as before is no news: nothing is drawn again.
      setShown((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      timer = setTimeout(look, EVERY_MS);
    };
    void look();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, []);
  return shown;
}
