/**
 * What a tab pays: the page's JavaScript heap (the content script lives in it) and the buffers outside of it, after a
 * garbage collection, with the extension on and off, and with an empty script in a world of its own, which any content
 * script costs. `measureUserAgentSpecificMemory` wants a page that is cut off from others, which no outlet's is.
 */
import type { Browser } from '../../browsers/driver.ts';
import { median } from '../median.ts';
import { htmlOf } from '../page/html.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { builtIn } from '../text/lexicon.ts';
import { sessionOf, untilIdle } from './session.ts';
import { runEmptyScript, setOn } from './settings.ts';

const ROUNDS = 3;
const STATES = ['off', 'empty', 'on'] as const;
type State = (typeof STATES)[number];
type Usage = { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };

/** In bytes. */
async function memoryOf(browser: Browser, url: string, state: State): Promise<number> {
  const page = await browser.newPage(url);
  const cdp = await sessionOf(browser, page);
  if (state === 'empty') await runEmptyScript(browser, url);
  await untilIdle(cdp);
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as Usage;
  await page.close();
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

export async function memoryRows(browser: Browser): Promise<Row[]> {
  const small = OUTLET + publish('/small', htmlOf(ENGLISH, 1000, builtIn));
  const long = OUTLET + publish('/memory', htmlOf(ENGLISH, 1_000_000, builtIn));
  const none = (): Record<State, number[]> => ({ off: [], empty: [], on: [] });
  const used = { small: none(), long: none() };
  for (let round = 0; round < ROUNDS; round++)
    for (const state of STATES) {
      await setOn(browser, state === 'on');
      used.small[state].push(await memoryOf(browser, small, state));
      if (state !== 'empty') used.long[state].push(await memoryOf(browser, long, state));
    }
  const more = (with_: number[], without: number[]) => (median(with_) - median(without)) / 1e6;
  return [
    row('memory a tab pays for the built-in lexicon, 1 kB page', more(used.small.on, used.small.off), 'MB', {
      most: 1,
    }),
    row('  of it for the world that any content script has', more(used.small.empty, used.small.off), 'MB'),
    row('  a 1 MB page, with its text and matches', more(used.long.on, used.long.off), 'MB'),
  ];
}
