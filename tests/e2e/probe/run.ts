/** One visit to the probing page: always the same inputs, and what the page has noted in the end. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page, Point } from '../../browsers/driver.ts';
import { OUTLET } from '../outlets.ts';
import { lookAround, lookThrough } from './look.ts';
import { HIGHLIGHT_NAMES, PHRASES } from './page.ts';
import type { Seen, Watch } from './watch.ts';

export const PROBE = `${OUTLET}/probe`;

export type Visit = {
  /** Addresses that a page could guess. */
  guesses: string[];
  /** Waits until the reader has read the page. */
  read?: (page: Page) => Promise<unknown>;
  /** What happens in this visit besides: the extension's keys are pressed, say. */
  besides?: (page: Page) => Promise<void>;
};

/** What only the card, the panel or the mark could say. */
const WORDS = ['Tifa', 'How analysts read it', '提法', 'hézuò', 'lexicon'];
const REST = 900; // ms that the pointer rests on a phrase: longer than a card needs to open
const MOMENT = 200; // ms

const rest = (page: Page, ms: number): Promise<unknown> =>
  page.evaluate(async (time: number) => {
    const end = performance.now() + time;
    while (performance.now() < end) await new Promise(requestAnimationFrame);
  }, ms);

const placeOf = (page: Page, phrase: string): Promise<Point> =>
  page.evaluate((wanted: string) => {
    const { probe } = window as unknown as { probe: Watch };
    return probe.quietly(() => {
      const words = wanted.split(' ').at(-1) as string;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at < 0 || node.parentElement?.localName === 'script') continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`not on the page: ${wanted}`);
    });
  }, phrase);

/** Every pixel of what the page looks like. */
async function picture(page: Page): Promise<string> {
  const file = path.join(tmpdir(), `tifa-probe-${process.pid}.png`);
  await page.screenshot(file);
  return readFileSync(file).toString('base64');
}

export async function visit(browser: Browser, { guesses, read, besides }: Visit): Promise<Seen> {
  const page = await browser.newPage(PROBE);
  try {
    const pictures: string[] = [];
    const look = async (step: string, ms = MOMENT) => {
      await rest(page, ms);
      await page.evaluate(lookAround, step);
    };
    await read?.(page);
    await look('read', REST);
    pictures.push(`read: ${await picture(page)}`);
    const { x, y } = await placeOf(page, PHRASES[0] as string);
    await page.tap(x, y);
    await look('tapped', REST);
    for (const phrase of PHRASES) {
      const { x, y } = await placeOf(page, phrase);
      await page.hover(x, y);
      await look(`over ${phrase}`, REST);
    }
    pictures.push(`over a phrase: ${await picture(page)}`);
    await page.click(x, y);
    await look('clicked');
    await besides?.(page);
    await look('keys', REST);
    await page.key('Tab');
    await page.key('Control+KeyA');
    await look('selected');
    await page.hover(300, 500);
    await page.wheel(0, 400);
    await look('scrolled');
    await page.setViewport(900, 700);
    await look('narrower');
    await page.evaluate(lookThrough, guesses, WORDS, HIGHLIGHT_NAMES);
    const seen = await page.evaluate(() => (window as unknown as { probe: Watch }).probe.seen());
    return { ...seen, pictures };
  } finally {
    await page.close();
  }
}
