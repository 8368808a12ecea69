/**
 * From the end of the dwell to the painted card, at 4× throttle in the page and in the extension's process.
 *
 *   last pointer move ───── dwell ────► end of the dwell ──────► seen: the first frame with the host's opacity at 1, and
 *                                                               the card's own first contentful paint
 *
 * The pointer jumps onto the mark in one move, so that the first move on it is the last. The later of the two counts;
 * page and card share a clock. Nothing is attached to the card until it has been painted. The first card of a page is
 * measured by itself: its script is brought then, and nothing of it is in any cache of the page.
 */
import { USUAL } from '../../../platform/hover-intent.ts';
import { median, percentile } from '../median.ts';
import { htmlOf } from '../page/html.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { builtIn } from '../text/lexicon.ts';
import { BareChromium, type Tab } from './bare-chromium.ts';
import { paintedAt, placeOfMark, type Seen, watch, work } from './dwell-in-page.ts';
import { pause, THROTTLE } from './session.ts';
import { countMarks } from './settings.ts';

const LATER = 24;
const FIRST = 12;
const SETTLED = 150; // ms
const OPEN = 800;
const CLOSED = 550; // more than the card's grace
const NOWHERE = { x: 2, y: 2 };

type Hover = { host: number; card: number };
const timeOf = ({ host, card }: Hover): number => Math.max(host, card);

async function hover(browser: BareChromium, tab: Tab, number: number): Promise<Hover> {
  const place = await tab.evaluate(placeOfMark, number);
  await pause(SETTLED);
  await tab.movePointer(place);
  await pause(USUAL.dwell + OPEN); // nobody asks anything meanwhile
  const { moved, shown } = await tab.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  const painted = await browser.inFrame('/card.html', paintedAt);
  await tab.movePointer(NOWHERE);
  await pause(CLOSED);
  if (shown === 0 || !painted) throw new Error(`The card of mark ${number} did not open`);
  const due = moved + USUAL.dwell;
  return { host: shown - due, card: painted - due };
}

async function newPage(browser: BareChromium, url: string): Promise<Tab> {
  const tab = await browser.newTab();
  await tab.slowDown(THROTTLE);
  await tab.goto(url);
  await tab.waitFor(countMarks);
  await tab.evaluate(watch);
  await pause(2 * OPEN); // marks are painted progressively
  return tab;
}

/** The extension's pages share a process: what slows one of them slows the card. */
async function slowCards(browser: BareChromium, say: (text: string) => void): Promise<void> {
  const page = await browser.newTab(`${browser.origin}/popup.html`);
  await page.waitFor(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { storage } = (globalThis as any).chrome;
    return (await storage.local.get('index')).index !== undefined;
  });
  const before = await page.evaluate(work);
  await page.slowDown(THROTTLE);
  say(`the throttle makes the card's process ${((await page.evaluate(work)) / before).toFixed(1)} times slower`);
}

const rowsOf = (which: string, hovers: readonly Hover[], say: (text: string) => void): Row[] => {
  for (const part of ['host', 'card'] as const)
    say(`${which}, ${part}: ${hovers.map((each) => Math.round(each[part])).join(' ')} ms`);
  const times = hovers.map(timeOf);
  const name = `end of the dwell to the painted card, ${THROTTLE}× throttle, ${which}`;
  return [
    row(`${name}, 95th percentile of ${hovers.length}`, percentile(times, 0.95), 'ms', { most: 50 }),
    row(`  ${name}, median`, median(times), 'ms'),
  ];
};

export async function dwellRows(extension: string, say: (text: string) => void): Promise<Row[]> {
  const browser = await BareChromium.start(extension);
  try {
    const url = OUTLET + publish('/dwell', htmlOf(ENGLISH, 20_000, builtIn));
    await slowCards(browser, say);
    const first: Hover[] = [];
    for (let number = 0; number < FIRST; number++) {
      const tab = await newPage(browser, url);
      first.push(await hover(browser, tab, number));
      await tab.send('Page.close');
    }
    const tab = await newPage(browser, url);
    const later: Hover[] = [];
    for (let number = 0; number <= LATER; number++) later.push(await hover(browser, tab, number));
    return [...rowsOf('first card of a page', first, say), ...rowsOf('later cards', later.slice(1), say)];
  } finally {
    await browser.close();
  }
}
