/** Follows the page of the tab in front: which one it is, whether it is read, what it says. */
import { mayRead, watchAccess } from '../../platform/access.ts';
import { alwaysOn } from '../../platform/build.ts';
import { linkTo, type PageLink, type PageSays } from '../../platform/page-link.ts';
import type { ToPage } from '../../platform/page-port.ts';
import { paused, siteRules } from '../../platform/stored.ts';
import { type FollowedTab, followTab } from './followed-tab.ts';
import { type SiteState, siteStateOf } from './site-state.ts';

/** `tab` goes along, so that a wish for one of its entries finds it. */
export type FollowedPage =
  /** Nothing is known yet. */
  | { state: 'waiting'; tab?: number }
  | { state: Exclude<SiteState, 'on'>; tab?: number; hostname: string | undefined }
  /** The site is on; its page has not been read to its end. */
  | { state: 'reading'; tab: number }
  /** It is on, but nobody reads the page: it was open before. */
  | { state: 'stuck'; tab: number }
  | { state: 'read'; tab: number; says: PageSays };

type Shows = {
  page(page: FollowedPage): void;
  pointedAt(mention: number, of: number): void;
  lost(): void;
};
/** `follow` holds for whatever page comes. */
export type Page = { tell(message: ToPage): void; follow(follows: boolean): void };

/** Between two tries to reach a page that loads (ms), and how many there are until the tab itself tells of a change. */
const RETRY = 300;
const TRIES = 40;

export function followPage(shows: Shows, signal: AbortSignal): Page {
  /** `null` until the first is known. */
  let tab: FollowedTab | undefined | null = null;
  let link: PageLink | undefined;
  let life = new AbortController();
  let tries = 0;
  let follows = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unlink = () => {
    life.abort();
    life = new AbortController();
    link = undefined;
    clearTimeout(timer);
  };
  const retry = () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    if (++tries < TRIES) timer = setTimeout(connect, RETRY);
    else if (tab) shows.page({ state: 'stuck', tab: tab.id });
  };
  const connect = async () => {
    const { signal: ending } = life;
    if (!tab || link) return;
    const { id, url } = tab;
    const [rules, isPaused, access] = await Promise.all([siteRules.read(), paused.read(), url ? mayRead(url) : false]);
    if (ending.aborted) return;
    const { state, hostname } = siteStateOf(url, { rules, isPaused, access }, alwaysOn);
    if (state !== 'on') return shows.page({ state, tab: id, hostname });
    const hears = {
      reading: () => shows.page({ state: 'reading', tab: id }),
      says: (says: PageSays) => shows.page({ state: 'read', tab: id, says }),
      pointedAt: shows.pointedAt,
      lost: shows.lost,
      ended: () => {
        unlink();
        tries = 0;
        retry();
      },
    };
    const reached = await linkTo(id, hears, ending);
    if (ending.aborted) return;
    link = reached;
    if (link) return link.tell({ follow: follows });
    if (tries === 0) shows.page({ state: 'reading', tab: id });
    retry();
  };
  const look = () => {
    tries = 0;
    clearTimeout(timer);
    void connect();
  };
  followTab((now) => {
    if (tab === null || now?.id !== tab?.id) {
      unlink();
      shows.page(now ? { state: 'waiting', tab: now.id } : { state: 'unreadable', hostname: undefined });
    }
    tab = now;
    look();
  }, signal);
  const lookAnew = () => {
    unlink();
    look();
  };
  siteRules.watch(lookAnew, signal);
  paused.watch(lookAnew, signal);
  watchAccess(lookAnew, signal);
  signal.addEventListener('abort', unlink);
  return {
    tell: (message) => link?.tell(message),
    follow(now) {
      follows = now;
      link?.tell({ follow: now });
    },
  };
}
