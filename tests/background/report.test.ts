/** The report that is asked for once: from what the page tells, and nothing is left running there. */
import { beforeEach, expect, it, vi } from 'vitest';
import { reportOfTab } from '../../entrypoints/background/report.ts';
import type { Hears, PageSays } from '../../platform/page-link.ts';

const made = vi.hoisted(() => ({ link: vi.fn() }));
vi.mock('../../platform/page-link.ts', () => ({ linkTo: made.link }));
vi.mock('../../platform/built-in.ts', () => ({ builtInHeadwords: async () => ({ a: 'Its headword' }) }));
vi.mock('../../entrypoints/background/library.ts', () => ({ headwords: async () => () => 'My own phrase' }));

const about = { kind: 'formula', topic: 'diplomacy' } as const;
const mention = { start: 0, text: 'a', before: '', after: '', lang: 'en' } as const;
const SAYS: PageSays = {
  page: { url: 'https://www.gov.cn/a', title: 'A', lang: 'en', characters: 7 },
  found: [
    { id: 'a', layer: 'built-in', ...about, contains: [], mention },
    { id: 'b', layer: 'own', ...about, contains: [], mention },
  ],
  isDiscreet: false,
  of: 1,
};

let signal: AbortSignal | undefined;
const linked = (then: (hears: Hears) => void) =>
  made.link.mockImplementation(async (_tab: number, hears: Hears, given: AbortSignal) => {
    signal = given;
    queueMicrotask(() => then(hears));
    return { tell: () => {} };
  });
beforeEach(() => {
  made.link.mockReset();
});

it('is what the page says, with the names of its entries', async () => {
  linked((hears) => hears.says(SAYS));
  const report = await reportOfTab(1);
  expect(report).toMatchObject({ format: 'tifa-report/1', characters: 7 });
  expect(report?.entries.map(({ headword, count }) => [headword, count])).toEqual([
    ['Its headword', 1],
    ['My own phrase', 1],
  ]);
  expect(signal?.aborted).toBe(true);
});

it.each(['reading', 'ended'] as const)('is nothing where the page is %s', async (state) => {
  linked((hears) => hears[state]());
  expect(await reportOfTab(1)).toBeUndefined();
  expect(signal?.aborted).toBe(true);
});

it('is nothing where nobody reads the tab', async () => {
  made.link.mockResolvedValue(undefined);
  expect(await reportOfTab(1)).toBeUndefined();
});
