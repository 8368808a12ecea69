/** Building the index: warm, and as it is in life, once in a background worker that has just been started. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { compile } from '../../../lexicon/compile.ts';
import { sideBySide } from '../measure.ts';
import { median } from '../median.ts';
import { type Row, row } from '../rows.ts';
import { builtIn, type Generated } from '../text/lexicon.ts';
import { collectGarbage } from './garbage.ts';

const ROUNDS = 3;
const BUDGETS: Record<number, number> = { 2000: 50, 100000: 2000 }; // ms, by forms

async function onceInAFreshThread(generated: Generated): Promise<number> {
  const worker = new Worker(new URL('./compile-once.ts', import.meta.url), { workerData: generated.lexicon });
  const [time] = await once(worker, 'message');
  await worker.terminate();
  return time as number;
}

export async function compileRows(generated: Generated): Promise<Row[]> {
  const name = `building the index, ${generated.size.toLocaleString('en')} forms`;
  const { built } = sideBySide({ built: () => compile(generated.lexicon) }, { rounds: ROUNDS, before: collectGarbage });
  const fresh: number[] = [];
  for (let i = 0; i < ROUNDS; i++) fresh.push(await onceInAFreshThread(generated));
  const most = BUDGETS[generated.size];
  return [
    row(name, median(built), 'ms', most === undefined ? undefined : { most }),
    row(`  ${name}, first time in a fresh thread`, median(fresh), 'ms'),
  ];
}

export const indexSizeRow = (): Row =>
  row('index of the built-in lexicon', compile(builtIn.lexicon).byteLength / 1000, 'kB');
