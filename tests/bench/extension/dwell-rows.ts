/**
 * From the end of the dwell to the painted card, at 4× throttle in the page and in the extension's process.
 *
 *   last pointer move ───── dwell ────► end of the dwell ──────► seen: the first frame with the host's opacity at 1, and
 *                                                               the card's own first frame at its full height
 *
 * The pointer jumps onto the mark in one move, so that the first move on it is the last. The later of the two frames
 * counts, each when its callbacks have run; page and card share a clock. Nothing asks for anything meanwhile, but the
 * driver attaches itself to each new card, which a reader's browser does not do.
 */

import { USUAL } from '../../../platform/hover-intent.ts';
import type { Browser, Page } from '../../browsers/driver.ts';
import { median, percentile } from '../median.ts';
import { htmlOf } from '../page/html.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { builtIn } from '../text/lexicon.ts';
import { placeOfMark, type Seen, watch, watchCard, work } from './dwell-in-page.ts';
import { newSlowPage, pause, sessionOf, THROTTLE } from './session.ts';
import { countMarks, setOn } from './settings.ts';

const HOVERS = 24;
const SETTLED = 150; // ms
const OPEN = 800;
const CLOSED = 550; // more than the card's grace
const NOWHERE = { x: 2, y: 2 };

async function hover(page: Page, number: number): Promise<{ time: number; host: number; card: number }> {
  const mouse = page.raw.page?.mouse;
  const { x, y } = await page.evaluate(placeOfMark, number);
  await pause(SETTLED);
  await mouse?.move(x, y);
  await pause(USUAL.dwell + OPEN); // nobody asks anything meanwhile
  const frame = await page.card();
  const sized = await frame.evaluate(() => (globalThis as { sized?: number }).sized ?? Number.NaN);
  const { moved, shown } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  await mouse?.move(NOWHERE.x, NOWHERE.y);
  await pause(CLOSED);
  if (shown === 0) throw new Error(`The card of mark ${number} did not open`);
  const due = moved + USUAL.dwell;
  return { time: Math.max(shown, sized) - due, host: shown - due, card: sized - due };
}

/** The extension's pages share a process: what slows one of them slows the card. */
async function slowCards(browser: Browser, say: (text: string) => void): Promise<Page> {
  const page = await browser.extensionPage('options.html');
  const before = await page.evaluate(work);
  await (await sessionOf(browser, page)).send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  say(`the throttle makes the card's process ${((await page.evaluate(work)) / before).toFixed(1)} times slower`);
  return page;
}

export async function dwellRows(browser: Browser, say: (text: string) => void): Promise<Row[]> {
  await setOn(browser, true);
  await browser.raw.context?.addInitScript(watchCard);
  const url = OUTLET + publish('/dwell', htmlOf(ENGLISH, 20_000, builtIn));
  const slow = await slowCards(browser, say);
  const { page } = await newSlowPage(browser);
  await page.goto(url);
  await page.bringToFront();
  await page.waitFor(countMarks);
  await page.evaluate(watch);
  const hovers = [];
  for (let number = 0; number < HOVERS; number++) hovers.push(await hover(page, number));
  const times = hovers.map(({ time }) => time);
  for (const part of ['host', 'card'] as const)
    say(`${part}: ${hovers.map((each) => Math.round(each[part])).join(' ')} ms`);
  await page.close();
  await slow.close();
  const name = `end of the dwell to the painted card, ${THROTTLE}× throttle`;
  return [
    row(`${name}, 95th percentile of ${HOVERS}`, percentile(times, 0.95), 'ms', { most: 50 }),
    row(`  ${name}, median`, median(times), 'ms'),
  ];
}
