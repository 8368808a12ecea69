/** A trace of the browser, and the tasks of one page's main thread in it. */
import type { CDPSession } from 'playwright-core';

type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  ts: number; // µs
  dur?: number;
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are events
  args: any;
};

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
  '__metadata',
];

/** Runs of script, by the names that DevTools gives them. */
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'FunctionCall',
  'RunMicrotasks',
  'RunPostTaskCallback',
  'TimerFire',
  'FireAnimationFrame',
  'v8.callFunction',
  'V8.RunMicrotasks',
]);
const PARSING = 'ParseHTML';

/** In ms. `script` is the part from the first to the last run of script in it; 0 where there is none. */
export type Task = { length: number; script: number; parses: boolean };

async function record(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await work();
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

/** The tasks of the main thread of the page at `url` while `work` went on. */
export async function tasksDuring(cdp: CDPSession, url: string, work: () => Promise<void>): Promise<Task[]> {
  const events = await record(cdp, work);
  const start = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  if (!start) throw new Error(`The trace does not hold the page ${url}`);
  const here = events.filter(({ pid, tid, dur }) => pid === start.pid && tid === start.tid && dur !== undefined);
  const tasks = here.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts);
  const inside = here.filter(({ name }) => SCRIPT.has(name) || name === PARSING).sort((a, b) => a.ts - b.ts);
  const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  let next = 0;
  return tasks.map((task) => {
    while (next < inside.length && (inside[next] as TraceEvent).ts < task.ts) next++;
    const own: TraceEvent[] = [];
    for (let i = next; i < inside.length && (inside[i] as TraceEvent).ts < endOf(task); i++)
      own.push(inside[i] as TraceEvent);
    const scripts = own.filter(({ name }) => name !== PARSING);
    const first = Math.min(...scripts.map(({ ts }) => ts));
    const last = Math.max(...scripts.map(endOf));
    return {
      length: (task.dur ?? 0) / 1000,
      script: scripts.length > 0 ? (last - first) / 1000 : 0,
      parses: own.length > scripts.length,
    };
  });
}
