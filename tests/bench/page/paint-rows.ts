/** From text to marks on the page, against mark.js: our highlights, its elements. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession } from 'playwright-core';
import type { Browser, Page } from '../../browsers/driver.ts';
import { sessionOf } from '../extension/session.ts';
import { ratio } from '../measure.ts';
import { median } from '../median.ts';
import { oneExpression } from '../rivals/one-expression.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { termList } from '../text/lexicon.ts';
import { htmlOf } from './html.ts';
import { type InPage, indexText } from './in-page.ts';
import { ELSEWHERE, publish } from './serve.ts';

const SIZE = 100_000;
const TERMS = 300;
const ROUNDS = 7;
/** Calls before the first round, and in each: of what is short, several. */
const CALLS = { nothing: [2, 5], ours: [60, 7], markExpression: [5, 3], markList: [1, 1] } as const;
type Painting = keyof typeof CALLS;
const NAMES = Object.keys(CALLS) as Painting[];

declare const bench: InPage;
declare const painters: ReturnType<InPage['paintersFor']>;

/** Runs in the page: ms until the page is laid out again; returns when the frame is out. */
async function paintOnce(name: string): Promise<{ time: number; marks: number }> {
  const start = performance.now();
  const marks = painters[name]?.paint() ?? 0;
  document.body.getBoundingClientRect();
  const time = performance.now() - start;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return { time, marks };
}

const clear = (page: Page, name: Painting) => page.evaluate((which: string) => painters[which]?.clear(), name);

/** What the main thread has done so far, in ms: scripts, style, layout, painting. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** In ms by round; `drawn` is all work of the main thread until the frame is out. */
type Times = { script: number[]; drawn: number[]; marks: number };

async function inRounds(page: Page, cdp: CDPSession): Promise<Record<Painting, Times>> {
  const none = (): Times => ({ script: [], drawn: [], marks: 0 });
  const all = { nothing: none(), ours: none(), markList: none(), markExpression: none() };
  const samples = async (name: Painting, calls: number): Promise<Times> => {
    const times = none();
    for (let i = 0; i < calls; i++) {
      const before = await busy(cdp);
      const { time, marks } = await page.evaluate(paintOnce, name);
      times.drawn.push((await busy(cdp)) - before);
      times.script.push(time);
      times.marks = marks;
      await clear(page, name);
    }
    return times;
  };
  // No collection of garbage on demand: Chromium's throws compiled code away too.
  for (const name of NAMES) await samples(name, CALLS[name][0]);
  for (let round = 0; round < ROUNDS; round++)
    for (const name of NAMES) {
      const { script, drawn, marks } = await samples(name, CALLS[name][1]);
      all[name].script.push(median(script));
      all[name].drawn.push(median(drawn));
      all[name].marks = marks;
    }
  // What the measurement itself costs.
  const idle = median(all.nothing.drawn);
  for (const name of NAMES) all[name].drawn = all[name].drawn.map((time) => time - idle);
  return all;
}

export async function paintRows(browser: Browser, code: string, say: (text: string) => void): Promise<Row[]> {
  const list = termList(TERMS);
  const page = await browser.newPage(ELSEWHERE + publish('/paint', htmlOf(ENGLISH, SIZE, list)));
  const cdp = await sessionOf(browser, page);
  await cdp.send('Performance.enable');
  await page.run(code);
  await page.run(readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8'));
  await page.evaluate(
    (index: string, terms: string[], expression: string) =>
      Object.assign(globalThis, { painters: bench.paintersFor(index, terms, expression) }) && undefined,
    indexText(list.lexicon),
    list.forms.en,
    oneExpression(list.forms).source,
  );
  const { ours, markList, markExpression } = await inRounds(page, cdp);
  await page.close();
  for (const [name, times] of Object.entries({
    ours,
    'mark.js': markList,
    'mark.js, one expression': markExpression,
  })) {
    const [script, drawn] = [median(times.script), median(times.drawn)].map((time) => time.toFixed(2));
    say(`${name}: ${times.marks} marks, ${script} ms, with the frame ${drawn} ms`);
  }
  const unit = '× faster';
  return [
    row(`scan and paint against mark.js: 100 kB page, ${TERMS} terms`, ratio(markList.script, ours.script), unit, {
      least: 500,
    }),
    row('  the same with the drawing of the frame', ratio(markList.drawn, ours.drawn), unit),
    row('  against mark.js with one expression of all terms', ratio(markExpression.script, ours.script), unit),
  ];
}
