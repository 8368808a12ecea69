/** A page and the browser's own view of it. */
import type { CDPSession } from 'playwright-core';
import type { Browser, Page } from '../../browsers/driver.ts';

export const THROTTLE = 4; // times slower than this machine

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const sessionOf = (browser: Browser, page: Page): Promise<CDPSession> => {
  const { context } = browser.raw;
  if (!context || !page.raw.page) throw new Error('The bench runs in Chromium');
  return context.newCDPSession(page.raw.page);
};

/** An empty page, slowed down before it loads anything. */
export async function newSlowPage(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage();
  const cdp = await sessionOf(browser, page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return { page, cdp };
}

/** Waits until the main thread of the page has had nothing to do for a while. Runs no script in it. */
export async function untilIdle(cdp: CDPSession): Promise<void> {
  await cdp.send('Performance.enable');
  let before = Number.NaN;
  for (let quiet = 0; quiet < 4; ) {
    await pause(250);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const now = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    quiet = now - before < 0.02 ? quiet + 1 : 0;
    before = now;
  }
}
