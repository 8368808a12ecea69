/** A fresh thread, as a background worker that has just been started: builds one index and says how long it took. */
import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../../../lexicon/compile.ts';
import type { Lexicon } from '../../../lexicon/written-forms.ts';

const start = performance.now();
compile(workerData as Lexicon);
parentPort?.postMessage(performance.now() - start);
