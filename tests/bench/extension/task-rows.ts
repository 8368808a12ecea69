/**
 * The longest task of ours at 4× throttle. The page has no script of its own, so that every task of its main thread
 * with a run of script in it (as the browser's trace says) is ours, style and layout that the script forces included.
 * A task in which the page is parsed too counts from its first to its last run of script.
 */
import type { Browser } from '../../browsers/driver.ts';
import { median } from '../median.ts';
import { htmlOf } from '../page/html.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { builtIn } from '../text/lexicon.ts';
import { newSlowPage, THROTTLE, untilIdle } from './session.ts';
import { countMarks, setOn } from './settings.ts';
import { type Task, tasksDuring } from './trace.ts';

const SIZE = 1_000_000;
const ROUNDS = 3;

const oursIn = ({ length, script, parses }: Task): number => (parses ? script : script && length);

export async function taskRows(browser: Browser, say: (text: string) => void): Promise<Row[]> {
  const { cdp: tracing } = browser.raw;
  if (!tracing) throw new Error('The bench runs in Chromium');
  const url = OUTLET + publish('/long', htmlOf(ENGLISH, SIZE, builtIn));
  const longest = { on: [] as number[], off: [] as number[] };
  const together: number[] = [];
  const frames = { on: [] as number[], off: [] as number[] };
  for (let round = 0; round < ROUNDS; round++)
    for (const state of ['off', 'on'] as const) {
      await setOn(browser, state === 'on');
      const { page, cdp } = await newSlowPage(browser);
      const tasks = await tasksDuring(tracing, url, async () => {
        await page.goto(url);
        await untilIdle(cdp);
      });
      const marks = await page.evaluate(countMarks);
      await page.close();
      const ours = tasks.map(oursIn);
      longest[state].push(Math.max(...ours));
      if (state === 'on') together.push(ours.reduce((sum, time) => sum + time, 0));
      frames[state].push(Math.max(...tasks.map((task) => (task.script || task.parses ? 0 : task.length))));
      const over = ours.filter((time) => time > 8).length;
      say(`extension ${state}: ${marks} marks, ${ours.filter(Boolean).length} tasks with script, ${over} over 8 ms`);
    }
  const where = `1 MB page, ${THROTTLE}× throttle`;
  return [
    row(`longest task of ours: ${where}`, median(longest.on), 'ms', { most: 8 }),
    row('  with the extension off, what the measurement itself runs', median(longest.off), 'ms'),
    row('  all tasks of ours together', median(together), 'ms'),
    row("  the page's longest task without script (style, layout, paint), on", median(frames.on), 'ms'),
    row("  the page's longest task without script (style, layout, paint), off", median(frames.off), 'ms'),
  ];
}
