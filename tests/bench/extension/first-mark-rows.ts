/** How long a reader waits for the first marks: from DOMContentLoaded to the first frame that has some. */
import type { Browser } from '../../browsers/driver.ts';
import { median } from '../median.ts';
import { htmlOf } from '../page/html.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { builtIn } from '../text/lexicon.ts';
import { setOn } from './settings.ts';

const SIZES = { '10 kB': 10_000, '1 MB': 1_000_000 };
const ROUNDS = 7;

/** Runs in the page. The frame's callbacks run just before it is painted. */
const WATCH = `document.addEventListener('DOMContentLoaded', () => {
  const start = performance.now();
  const look = () => {
    if (CSS.highlights.get('underlined-1')?.size > 0) globalThis.waited = performance.now() - start;
    else requestAnimationFrame(look);
  };
  look();
})`;

export async function firstMarkRows(browser: Browser): Promise<Row[]> {
  await setOn(browser, true);
  const waits: Record<string, number[]> = {};
  const urls = Object.entries(SIZES).map(([name, size]) => {
    waits[name] = [];
    return [name, OUTLET + publish(`/first-${size}`, htmlOf(ENGLISH, size, builtIn, WATCH))] as const;
  });
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, url] of urls) {
      const page = await browser.newPage(url);
      const waited = await page.waitFor(() => (globalThis as { waited?: number }).waited);
      waits[name]?.push(waited);
      await page.close();
    }
  return Object.entries(waits).map(([name, times]) =>
    row(`DOMContentLoaded to the first frame with marks: ${name} page`, median(times), 'ms'),
  );
}
