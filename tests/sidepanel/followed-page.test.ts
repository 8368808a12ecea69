/** Which page the panel speaks about, and that it never speaks about another one. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type FollowedPage, followPage } from '../../entrypoints/sidepanel/followed-page.ts';
import type { FollowedTab } from '../../entrypoints/sidepanel/followed-tab.ts';
import type { Hears, PageSays } from '../../platform/page-link.ts';
import { api, reset } from '../platform/fake-browser.ts';

const made = vi.hoisted(() => ({ link: vi.fn(), follow: vi.fn() }));
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/build.ts', () => ({ alwaysOn: [] }));
vi.mock('../../platform/page-link.ts', () => ({ linkTo: made.link }));
vi.mock('../../entrypoints/sidepanel/followed-tab.ts', () => ({ followTab: made.follow }));

const OUTLET = 'https://www.gov.cn/a';
const SAYS = { of: 1 } as PageSays;

let ending: AbortController;
let shown: FollowedPage[];
let tabShown: (tab: FollowedTab | undefined) => void;
let links: { tab: number; hears: Hears; signal: AbortSignal }[];
const last = () => shown.at(-1);
const tab = (id: number, url?: string): FollowedTab => ({ id, url, loading: false });

beforeEach(() => {
  reset();
  vi.useFakeTimers();
  ending?.abort();
  ending = new AbortController();
  shown = [];
  links = [];
  made.follow.mockImplementation((changed: typeof tabShown) => {
    tabShown = changed;
  });
  made.link.mockImplementation(async (id: number, hears: Hears, signal: AbortSignal) => {
    links.push({ tab: id, hears, signal });
    return { tell: () => {} };
  });
  followPage({ page: (page) => shown.push(page), pointedAt: () => {}, lost: () => {} }, ending.signal);
});

it('shows what the page of the tab says', async () => {
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  links[0]?.hears.says(SAYS);
  expect(last()).toEqual({ state: 'read', tab: 1, says: SAYS });
});

it('lets go of the page when another tab comes in front', async () => {
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  tabShown(tab(2, OUTLET));
  expect(last()).toEqual({ state: 'waiting', tab: 2 });
  expect(links[0]?.signal.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(links.map((link) => link.tab)).toEqual([1, 2]);
});

it('keeps its link when the tab tells of something else', async () => {
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  tabShown(tab(1, `${OUTLET}#b`));
  await vi.advanceTimersByTimeAsync(0);
  expect(links).toHaveLength(1);
});

it('tries again while a page loads, and not for ever', async () => {
  made.link.mockResolvedValue(undefined);
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  expect(last()).toEqual({ state: 'reading', tab: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  const tries = made.link.mock.calls.length;
  expect(tries).toBeGreaterThan(5);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(made.link.mock.calls.length).toBe(tries);
});

it('finds the page again after it has gone', async () => {
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  links[0]?.hears.ended();
  await vi.advanceTimersByTimeAsync(1000);
  expect(links).toHaveLength(2);
});

it('says that a site is off, and reads it as soon as it is on', async () => {
  await api.storage.local.set({ siteRules: { 'www.gov.cn': 'off' } });
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  expect(last()).toEqual({ state: 'off', tab: 1, hostname: 'www.gov.cn' });
  expect(links).toEqual([]);
  await api.storage.local.set({ siteRules: {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(links).toHaveLength(1);
});

it('says that a page cannot be read', async () => {
  tabShown(undefined);
  expect(last()).toMatchObject({ state: 'unreadable' });
  tabShown(tab(1, 'chrome://settings'));
  await vi.advanceTimersByTimeAsync(0);
  expect(last()).toMatchObject({ state: 'unreadable', tab: 1 });
});
