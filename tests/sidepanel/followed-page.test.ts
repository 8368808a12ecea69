/** Which page the panel speaks about, and that it never speaks about another one. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type FollowedPage, followPage, type Page } from '../../entrypoints/sidepanel/followed-page.ts';
import type { FollowedTab } from '../../entrypoints/sidepanel/followed-tab.ts';
import type { Hears, PageSays } from '../../platform/page-link.ts';
import type { ToPage } from '../../platform/page-port.ts';
import { api, reset } from '../platform/fake-browser.ts';

const made = vi.hoisted(() => ({ link: vi.fn(), follow: vi.fn(), access: true }));
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/build.ts', () => ({ alwaysOn: [] }));
vi.mock('../../platform/access.ts', () => ({
  mayRead: async () => made.access,
  watchAccess: () => undefined,
}));
vi.mock('../../platform/page-link.ts', () => ({ linkTo: made.link }));
vi.mock('../../entrypoints/sidepanel/followed-tab.ts', () => ({ followTab: made.follow }));

const OUTLET = 'https://www.gov.cn/a';
const SAYS = { of: 1 } as PageSays;

let ending: AbortController;
let shown: FollowedPage[];
let tabShown: (tab: FollowedTab | undefined) => void;
let asked: ToPage[];
let page: Page;
let links: { tab: number; hears: Hears; signal: AbortSignal }[];
const last = () => shown.at(-1);
const tab = (id: number, url?: string): FollowedTab => ({ id, url, loading: false });

beforeEach(() => {
  reset();
  vi.useFakeTimers();
  ending?.abort();
  ending = new AbortController();
  shown = [];
  asked = [];
  made.access = true;
  links = [];
  made.follow.mockImplementation((changed: typeof tabShown) => {
    tabShown = changed;
  });
  made.link.mockImplementation(async (id: number, hears: Hears, signal: AbortSignal) => {
    links.push({ tab: id, hears, signal });
    return { tell: (message: ToPage) => asked.push(message) };
  });
  page = followPage({ page: (now) => shown.push(now), pointedAt: () => {}, lost: () => {} }, ending.signal);
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
  expect(last()).toEqual({ state: 'stuck', tab: 1 });
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

it('tells each page that comes whether to follow the pointer', async () => {
  page.follow(true);
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  tabShown(tab(2, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  page.follow(false);
  expect(asked).toEqual([{ follow: true }, { follow: true }, { follow: false }]);
});

it('says that all is paused, and reads the page when it goes on', async () => {
  await api.storage.local.set({ paused: true });
  tabShown(tab(1, OUTLET));
  await vi.advanceTimersByTimeAsync(0);
  expect(last()).toMatchObject({ state: 'paused' });
  await api.storage.local.set({ paused: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(links).toHaveLength(1);
});

it.each([
  ['noAccess', OUTLET],
  ['asks', 'https://www.example.org/'],
])('says what the browser does not allow: %s', async (state, url) => {
  made.access = false;
  tabShown(tab(1, url));
  await vi.advanceTimersByTimeAsync(0);
  expect(last()).toMatchObject({ state });
});

it('says that a page cannot be read', async () => {
  tabShown(undefined);
  expect(last()).toMatchObject({ state: 'unreadable' });
  tabShown(tab(1, 'chrome://settings'));
  await vi.advanceTimersByTimeAsync(0);
  expect(last()).toMatchObject({ state: 'unreadable', tab: 1 });
});
