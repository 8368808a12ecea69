/** What the page itself can notice before the pointer rests on a mark: nothing. */
import { expect, test } from 'vitest';
import { waitForMarks } from '../start/in-page.ts';
import { openCard } from './card.ts';
import { openBrowser, pause, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const WATCHED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Watched</title>
<script>
  window.seen = { mutations: 0, shifts: 0, nodes: 0, globals: Object.keys(window).length };
  new MutationObserver((list) => { seen.mutations += list.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    new PerformanceObserver((list) => { seen.shifts += list.getEntries().length; })
      .observe({ type: 'layout-shift', buffered: true });
  } catch {}
  addEventListener('load', () => setTimeout(() => {
    seen = { mutations: 0, shifts: 0, nodes: document.querySelectorAll('*').length };
  }));
  window.heard = [];
  for (const type of ['message', 'error', 'unhandledrejection']) addEventListener(type, () => heard.push(type));
</script>
<p>They reject the <b>Cold War</b> mentality, praise win-win cooperation and build a community with a shared future.</p>
<p id="other">Nothing to see here.</p>`;

openBrowser(serving({ '/watched': WATCHED }));

test("the page's own observers see nothing until the pointer rests on a mark", () =>
  withPage(`${OUTLET}/watched`, async (page) => {
    await waitForMarks(page, 'Cold War mentality', 'win-win cooperation');
    await page.hover(300, 500);
    await pause(500);
    const seen = () => page.evaluate(() => (globalThis as unknown as { seen: Record<string, number> }).seen);
    const before = await seen();
    expect(before.mutations).toBe(0);
    expect(before.shifts).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before.nodes);
    await openCard(page, 'win-win cooperation');
    const after = await seen();
    // The card's host comes and gets its style: all that a page ever sees of us.
    expect(after.mutations).toBeGreaterThan(0);
    expect(after.shifts).toBe(0);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  }));

test('the page cannot read, find or reach what the card says', () =>
  withPage(`${OUTLET}/watched`, async (page) => {
    await waitForMarks(page);
    const { card } = await openCard(page, 'win-win cooperation');
    expect(await card.evaluate(() => document.body.innerText)).toContain('合作共赢');
    const reached = await page.evaluate(() => ({
      found: (globalThis as unknown as { find(text: string): boolean }).find('合作共赢'),
      frames: globalThis.length,
      roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      addresses: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension:')).length,
    }));
    expect(reached).toEqual({ found: false, frames: 0, roots: 0, addresses: 0 });
  }));

test('a page that frames the card itself gets nothing from it', () =>
  withPage(`${OUTLET}/watched`, async (page) => {
    await waitForMarks(page);
    const { card } = await openCard(page, 'win-win cooperation');
    const address = card.url();
    const answers = await page.evaluate(async (src: string) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { port1, port2 } = new MessageChannel();
      const heard: unknown[] = [];
      port1.onmessage = ({ data }) => heard.push(data);
      frame.contentWindow?.postMessage({ nonce: 'guessed' }, '*', [port2]);
      const subject = { id: 'win-win-cooperation', layer: 'built-in', phrase: 'x', lang: 'en', contains: [] };
      port1.postMessage({ show: subject });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return heard;
    }, address);
    expect(answers).toEqual([]);
    // The card that the reader opened may still be there; the page's own copy shows nothing (in Chromium its address
    // does not even load).
    const texts: string[] = [];
    for (const frame of await page.frames()) texts.push(await frame.evaluate(() => document.body.innerText.trim()));
    expect(texts.filter(Boolean).length).toBeLessThanOrEqual(1);
  }));
