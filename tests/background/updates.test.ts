/** Daily updates: when they are looked for, and what comes of each answer. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isDue, updateDue } from '../../entrypoints/background/updates.ts';
import { writeJson } from '../../lexicon/formats/json.ts';
import { formsOf } from '../../lexicon/own-entry.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { lexiconRevision } from '../../platform/stored.ts';
import { subscribedRecords } from '../../platform/subscribed-records.ts';
import { addSubscription, changeSubscription } from '../../platform/subscription-changes.ts';
import { type Subscription, subscriptions } from '../../platform/subscriptions.ts';
import { closeSubscriptionsDatabase } from '../../platform/subscriptions-database.ts';
import { entry } from '../lexicon/made.ts';
import { reset } from '../platform/fake-browser.ts';

const mayAsk = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/host-access.ts', () => ({ mayAsk }));

const HOUR = 3_600_000;
const ADDRESS = 'https://lexicon.example.org/team.json';
const some = (...forms: string[]) => forms.map((form, i) => entry({ id: `e${i}`, forms: { en: [form] } }));
const asked = vi.fn<(url: URL, how: RequestInit) => Promise<Response>>();
const answering = (body: string | null, how: ResponseInit = {}) =>
  asked.mockImplementation(async () => new Response(body, how));
const now = async (): Promise<Subscription> => (await subscriptions())[0] as Subscription;
const forms = async () => (await subscribedRecords((await now()).id)).flatMap((each) => formsOf(each as Entry)).sort();

beforeEach(async () => {
  reset();
  asked.mockReset();
  mayAsk.mockReset().mockResolvedValue(true);
  vi.stubGlobal('fetch', asked);
  await addSubscription(
    { address: ADDRESS, asks: false },
    {
      about: { title: 'Team', description: '', version: '' },
      validators: { etag: '"1"' },
      checksum: 'c1',
      refused: 0,
      records: some('red line', 'blue line', 'green line'),
    },
    0,
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await closeSubscriptionsDatabase();
  indexedDB.deleteDatabase('tifa-subscriptions');
});

it.each([
  [23 * HOUR, 23 * HOUR, false],
  [24 * HOUR, 24 * HOUR, true],
  // It failed an hour ago, or three hours ago.
  [30 * HOUR, 1 * HOUR, false],
  [30 * HOUR, 3 * HOUR, true],
  // The clock has been set back by a week.
  [-168 * HOUR, -168 * HOUR, true],
])('asked %i ms ago, tried %i ms ago: %s', (asked, tried, due) => {
  const at = 1000 * HOUR;
  expect(isDue({ checkedAt: at - asked, triedAt: at - tried } as Subscription, at)).toBe(due);
});

it('asks nobody before a day is over, nor for what is off, nor where it may not', async () => {
  await updateDue(23 * HOUR);
  mayAsk.mockResolvedValue(false);
  await updateDue(25 * HOUR);
  mayAsk.mockResolvedValue(true);
  await changeSubscription((await now()).id, (kept) => ({ ...kept, on: false }));
  await updateDue(25 * HOUR);
  expect(asked).not.toHaveBeenCalled();
});

it('takes an update, and moves the revision of the lexicon', async () => {
  answering(writeJson(some('red line', 'yellow line', 'green line')), { headers: { etag: '"2"' } });
  await updateDue(25 * HOUR);
  expect(await forms()).toEqual(['green line', 'red line', 'yellow line']);
  expect(await now()).toMatchObject({ validators: { etag: '"2"' }, updatedAt: 25 * HOUR, checkedAt: 25 * HOUR });
  expect(await lexiconRevision.read()).toBe(1);
});

it('leaves an unchanged file alone until tomorrow', async () => {
  answering(null, { status: 304 });
  await updateDue(25 * HOUR);
  await updateDue(26 * HOUR);
  expect(asked).toHaveBeenCalledOnce();
  expect(asked.mock.calls[0]?.[1].headers).toEqual({ 'If-None-Match': '"1"' });
  expect(await now()).toMatchObject({ checkedAt: 25 * HOUR, updatedAt: 0 });
  expect(await lexiconRevision.read()).toBe(0);
});

it('lets an update wait for a reader who wants to see it, and asks no more for the same', async () => {
  await changeSubscription((await now()).id, (kept) => ({ ...kept, asks: true }));
  answering(writeJson(some('red line', 'yellow line', 'green line')), { headers: { etag: '"2"' } });
  await updateDue(25 * HOUR);
  expect(await forms()).toEqual(['blue line', 'green line', 'red line']);
  expect(await now()).toMatchObject({ waiting: { validators: { etag: '"2"' } }, updatedAt: 0, checkedAt: 25 * HOUR });
  answering(null, { status: 304 });
  await updateDue(50 * HOUR);
  expect(asked.mock.lastCall?.[1].headers).toEqual({ 'If-None-Match': '"2"' });
  expect(await now()).toHaveProperty('waiting');
});

it('lets an update wait that takes most of the entries away', async () => {
  answering(writeJson(some('red line')));
  await updateDue(25 * HOUR);
  expect(await forms()).toHaveLength(3);
  expect(await now()).toHaveProperty('waiting');
});

it.each([
  ['a redirect', null, { status: 302, headers: { location: 'http://127.0.0.1/' } }, 'redirects'],
  ['an error', 'no', { status: 500 }, 'badStatus'],
  ['a page', '<!doctype html><p>Not found', {}, 'fileNotXml'],
  ['nothing', '', {}, 'fileEmpty'],
])('%s changes nothing, is told, and is tried again later', async (_, body, how, problem) => {
  answering(body, how);
  await updateDue(25 * HOUR);
  expect(await forms()).toHaveLength(3);
  expect(await now()).toMatchObject({ failed: { problem }, checkedAt: 0, triedAt: 25 * HOUR, checksum: 'c1' });
  await updateDue(26 * HOUR);
  expect(asked).toHaveBeenCalledOnce();
  answering(null, { status: 304 });
  await updateDue(28 * HOUR);
  expect(await now()).not.toHaveProperty('failed');
});
