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

const SIZE = 1_000_000;
const LENGTH = 60; // s

/** Runs in the page: a ticker of 200 short lines below the text, of which 50 are replaced every 50 ms. */
async function replace(seconds: number): Promise<void> {
  const words = (document.querySelector('main')?.textContent ?? '').split(/\s+/);
  const ticker = document.body.appendChild(document.createElement('ul'));
  let next = 0;
  const line = () => {
    const item = document.createElement('li');
    next = (next + 8) % words.length;
    item.textContent = words.slice(next, next + 8).join(' ');
    return item;
  };
  for (let i = 0; i < 200; i++) ticker.append(line());
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    for (let i = 0; i < 50; i++) ticker.children[(next + i * 4) % 200]?.replaceWith(line());
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
  const where = `50 lines below a 1 MB page replaced every 50 ms, ${THROTTLE}× throttle`;
  return [
    row(`script of ours: ${where}`, on.script - off.script, 'ms a second'),
    row('  all tasks, on', on.task, 'ms a second'),
    row('  all tasks, off', off.task, 'ms a second'),
  ];
}
