/** What the reporter tells of a page: all of it, in one text, and again when it has changed. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tellPage } from '../../entrypoints/reporter/telling.ts';
import type { Match } from '../../lexicon/matcher.ts';
import type { FromPage } from '../../platform/page-port.ts';
import { type ReadMatch, type ReadPage, readHere, tellChange } from '../../platform/read-page.ts';

vi.stubGlobal('location', { href: 'https://www.gov.cn/a' });
vi.stubGlobal('document', { title: 'A page', documentElement: { lang: 'en' } });

const about = { kind: 'formula', topic: 'diplomacy', layer: 'built-in', lang: 'en', contains: ['peace'] } as const;
const match = (id: string, start: number, end: number, more: Partial<Match> = {}): ReadMatch =>
  ({ id, start, end, ...about, range: {} as StaticRange, ...more }) as ReadMatch;

const made = (blocks: { text: string; found: ReadMatch[] }[], more: Partial<ReadPage> = {}): ReadPage => ({
  isRead: () => true,
  isDiscreet: false,
  blocks: () => blocks,
  isSeen: () => true,
  matchAt: () => undefined,
  linesOf: () => [],
  async inSlices(steps, signal) {
    while (!signal.aborted && !steps.next().done) await Promise.resolve();
  },
  ...more,
});

let ending: AbortController;
let told: FromPage[];
let tellings: (readonly ReadMatch[])[];
const show = (page: ReadPage | undefined) => {
  readHere().page = page;
  tellChange();
};
const begin = () =>
  tellPage(
    (message) => told.push(message),
    (_, matches) => tellings.push(matches),
    ending.signal,
  );
const mentions = () => told.flatMap((message) => ('found' in message ? message.found : []));
const ends = () => told.filter((message) => 'page' in message);

beforeEach(() => {
  vi.useFakeTimers();
  readHere().page = undefined;
  ending?.abort();
  ending = new AbortController();
  told = [];
  tellings = [];
});

describe('a page', () => {
  it('is one text whose blocks are lines, with every mention at its place in it', async () => {
    const found = [match('win-win', 0, 19), match('peace', 2, 7, { wording: { form: 'Peace', status: 'deviating' } })];
    show(
      made([
        { text: 'Win-win cooperation', found: [found[0] as ReadMatch] },
        { text: 'x', found: [] },
        { text: 'a peace', found: [found[1] as ReadMatch] },
      ]),
    );
    begin();
    await vi.runAllTimersAsync();
    expect(mentions().map(({ mention }) => [mention.start, mention.text, mention.before])).toEqual([
      [0, 'Win-win cooperation', ''],
      [24, 'peace', 'Win-win cooperation\nx\na '],
    ]);
    expect(mentions()[1]).toMatchObject({ form: 'Peace', contains: ['peace'] });
    expect(mentions()[1]?.mention.wording).toEqual({ status: 'deviating' });
    expect(ends()).toEqual([
      {
        page: { url: 'https://www.gov.cn/a', title: 'A page', lang: 'en', characters: 30 },
        isDiscreet: false,
        of: 1,
      },
    ]);
    expect(tellings).toEqual([found]);
  });

  it('leaves out what cannot be seen', async () => {
    show(
      made([{ text: 'peace peace', found: [match('a', 0, 5), match('b', 6, 11)] }], { isSeen: ({ id }) => id === 'b' }),
    );
    begin();
    await vi.runAllTimersAsync();
    expect(mentions().map(({ id }) => id)).toEqual(['b']);
  });

  it('of thousands of mentions comes in pieces', async () => {
    show(made([{ text: 'peace', found: Array.from({ length: 1000 }, () => match('a', 0, 5)) }]));
    begin();
    await vi.runAllTimersAsync();
    expect(mentions()).toHaveLength(1000);
    expect(told.length).toBeGreaterThan(3);
  });

  it('that is not read to its end is waited for', async () => {
    let read = false;
    show(made([{ text: 'peace', found: [match('a', 0, 5)] }], { isRead: () => read }));
    begin();
    expect(told).toEqual([{ state: 'reading' }]);
    read = true;
    tellChange();
    await vi.runAllTimersAsync();
    expect(ends()).toHaveLength(1);
  });
});

describe('changes', () => {
  it('are told, many at once, and seldom', async () => {
    show(made([{ text: 'peace', found: [match('a', 0, 5)] }]));
    begin();
    await vi.runAllTimersAsync();
    for (let i = 0; i < 10; i++) tellChange();
    expect(ends()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(ends()).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect(ends()).toHaveLength(2);
  });

  it('that come while the page is told wait for its end', async () => {
    const found = Array.from({ length: 1000 }, () => match('a', 0, 5));
    let steps = 0;
    const page = made([{ text: 'peace', found }], {
      async inSlices(all, signal) {
        while (!signal.aborted && !all.next().done) {
          if (steps++ === 2) tellChange();
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      },
    });
    show(page);
    begin();
    await vi.runAllTimersAsync();
    expect(ends().map((message) => message.of)).toEqual([1, 2]);
    const numbers = told.flatMap((message) => ('found' in message ? [message.of] : []));
    expect(numbers).toEqual(numbers.toSorted());
    expect(mentions()).toHaveLength(2000);
  });

  it('of a page that never rests are told all the same', async () => {
    let read = true;
    show(made([{ text: 'peace', found: [match('a', 0, 5)] }], { isRead: () => read }));
    begin();
    await vi.runAllTimersAsync();
    read = false;
    tellChange();
    await vi.runAllTimersAsync();
    expect(ends()).toHaveLength(2);
  });

  it('to off are told', async () => {
    show(made([{ text: 'peace', found: [] }]));
    begin();
    await vi.runAllTimersAsync();
    show(undefined);
    await vi.runAllTimersAsync();
    expect(told.at(-1)).toEqual({ state: 'reading' });
  });

  it('are none when the panel has closed', async () => {
    show(made([{ text: 'peace', found: [] }]));
    begin();
    await vi.runAllTimersAsync();
    told = [];
    ending.abort();
    tellChange();
    await vi.runAllTimersAsync();
    expect(told).toEqual([]);
    expect(readHere().changed.size).toBe(0);
  });
});
