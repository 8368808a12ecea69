/** A page that never rests: what following it costs, as the scripts and all tasks of its main thread, on against off. */
import type { CDPSession } from 'playwright-core';
import type { Browser } from '../../browsers/driver.ts';
import { htmlOf } from '../page/html.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { builtIn } from '../text/lexicon.ts';
import { newSlowPage, THROTTLE, untilIdle } from './session.ts';
import { countMarks, setOn } from './settings.ts';

const SIZE = 100_000;
const LENGTH = 60; // s

/** Runs in the page: replaces 50 paragraphs every 50 ms, all over the page, by copies of others. */
async function replace(seconds: number): Promise<void> {
  const paragraphs = [...document.querySelectorAll('main > p')];
  let next = 0;
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    for (let i = 0; i < 50; i++) {
      next = (next + 7) % paragraphs.length;
      const copy = paragraphs[(next * 3) % paragraphs.length]?.cloneNode(true) as Element;
      paragraphs[next]?.replaceWith(copy);
      paragraphs[next] = copy;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Busy = { script: number; task: number };

/** What the main thread has done so far, in ms. */
async function busy(cdp: CDPSession): Promise<Busy> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

/** In ms a second. */
async function costOf(browser: Browser, url: string, seconds: number, say: (text: string) => void): Promise<Busy> {
  const { page, cdp } = await newSlowPage(browser);
  await page.goto(url);
  await untilIdle(cdp);
  const before = await busy(cdp);
  await page.evaluate(replace, seconds);
  const after = await busy(cdp);
  say(`${await page.evaluate(countMarks)} marks, tasks ${(after.task - before.task).toFixed(0)} ms in ${seconds} s`);
  await page.close();
  return { script: (after.script - before.script) / seconds, task: (after.task - before.task) / seconds };
}

export async function livingRows(browser: Browser, say: (text: string) => void, seconds = LENGTH): Promise<Row[]> {
  const url = OUTLET + publish('/living', htmlOf(ENGLISH, SIZE, builtIn));
  await setOn(browser, false);
  const off = await costOf(browser, url, seconds, say);
  await setOn(browser, true);
  const on = await costOf(browser, url, seconds, say);
  const where = `50 of a 100 kB page's nodes replaced every 50 ms, ${THROTTLE}× throttle`;
  return [
    row(`script of ours: ${where}`, on.script - off.script, 'ms a second'),
    row('  all tasks, on', on.task, 'ms a second'),
    row('  all tasks, off', off.task, 'ms a second'),
  ];
}
