/** Brings the reporter into the page of a tab, and hears from it. For the extension's own pages and its background. */
import browser from 'webextension-polyfill';
import type { PageHead } from '../lexicon/report.ts';
import { askReader } from './messages.ts';
import { type FromPage, PAGE_PORT, type Told, type ToPage } from './page-port.ts';

/** All that a page says. `of`: the number of this telling. */
export type PageSays = { page: PageHead; found: Told[]; isDiscreet: boolean; of: number };
export type Hears = {
  reading(): void;
  says(page: PageSays): void;
  pointedAt(mention: number, of: number): void;
  /** What was to be jumped to is there no more. */
  lost(): void;
  /** The page has gone, or the extension's access to it. */
  ended(): void;
};
export type PageLink = { tell(message: ToPage): void };

/** Undefined where nobody reads the page. Ends with `signal`, and nothing is left running in the page. */
export async function linkTo(tabId: number, hears: Hears, signal: AbortSignal): Promise<PageLink | undefined> {
  if (!(await askReader(tabId, 'present'))) return undefined;
  const brought = browser.scripting.executeScript({
    target: { tabId },
    files: ['/reporter.js'],
    injectImmediately: true,
  });
  const isThere = await brought.then(
    () => true,
    () => false,
  );
  if (!isThere || signal.aborted) return undefined;
  const port = browser.tabs.connect(tabId, { name: PAGE_PORT, frameId: 0 });
  let found: { of: number; all: Told[] } = { of: 0, all: [] };
  port.onMessage.addListener((message) => {
    const told = message as FromPage;
    if ('state' in told) hears.reading();
    else if ('found' in told) {
      if (found.of !== told.of) found = { of: told.of, all: [] };
      found.all.push(...told.found);
    } else if ('page' in told) hears.says({ ...told, found: found.of === told.of ? found.all : [] });
    else if ('pointedAt' in told) hears.pointedAt(told.pointedAt, told.of);
    else hears.lost();
  });
  port.onDisconnect.addListener(() => {
    if (!signal.aborted) hears.ended();
  });
  signal.addEventListener('abort', () => port.disconnect());
  return { tell: (message) => port.postMessage(message) };
}
