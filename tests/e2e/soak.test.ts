/** After any number of changes a page has the marks that reading it for the first time gives, and no more memory. */
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { MARKS, waitForMarks } from '../start/in-page.ts';
import { mutate, PAGE, placesOfMarks, startAnew } from './mutations.ts';
import { browserName, eventually, openBrowser, pause, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const SEED = 20_261_120;
const PARTS = 4;
const MUTATIONS = 2_500; // in each part
const QUIET = 2_500; // ms without a change of the marks

openBrowser(serving({ '/soak': PAGE }));

const setSite = (on: boolean): Promise<void> =>
  theBrowser().evaluateInExtension(async (isOn: boolean) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    await (globalThis as any).browser.storage.local.set({ siteRules: isOn ? {} : { 'chinadaily.com.cn': 'off' } });
  }, on);

/** The marks once they stay as they are. */
async function settledMarks(page: Page): Promise<string[]> {
  let last = '';
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET; await pause(100)) {
    const now = JSON.stringify(await placesOfMarks(page));
    if (now !== last) quietSince = Date.now();
    last = now;
  }
  return JSON.parse(last) as string[];
}

/** Switched off and on again, a page is read from the beginning. */
async function marksOfAFreshReading(page: Page): Promise<string[]> {
  await setSite(false);
  await eventually(() => page.evaluate((name: string) => !CSS.highlights.has(name), MARKS), 'no marks');
  await setSite(true);
  await eventually(() => page.evaluate((name: string) => CSS.highlights.has(name), MARKS), 'marks');
  return settledMarks(page);
}

test('10,000 changes end with the marks of a fresh reading', { timeout: 300_000 }, () =>
  withPage(`${OUTLET}/soak`, async (page) => {
    await waitForMarks(page);
    let marks = 0;
    for (let part = 0; part < PARTS; part++) {
      await mutate(page, SEED + part, MUTATIONS);
      const after = await settledMarks(page);
      expect(after, `part ${part}`).toEqual(await marksOfAFreshReading(page));
      marks += after.length;
    }
    expect(marks).toBeGreaterThan(PARTS);
    expect(page.consoleErrors()).toEqual([]);
  }),
);

/** Nodes that the page's process still holds, and bytes of its heap, after a collection. */
async function held(page: Page, cdp: CDPSession): Promise<{ nodes: number; bytes: number }> {
  await startAnew(page);
  await settledMarks(page);
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { nodes, bytes: usedSize };
}

// Firefox tells nobody what a page holds.
test.runIf(browserName === 'chromium')('and what they took is given back', { timeout: 300_000 }, () =>
  withPage(`${OUTLET}/soak`, async (page) => {
    await waitForMarks(page);
    const cdp = (await theBrowser().raw.context?.newCDPSession(page.raw.page as never)) as CDPSession;
    await mutate(page, SEED, MUTATIONS); // compiles what will run
    const before = await held(page, cdp);
    await mutate(page, SEED + 1, PARTS * MUTATIONS);
    const after = await held(page, cdp);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 200);
    expect(after.bytes).toBeLessThan(before.bytes + 300_000);
  }),
);
