/** A fresh thread, as a background worker that has just been started: builds one index and says how long it took. */
import { parentPort, workerData } from 'node:worker_threads';
import { compile, type Lexicon } from '../../../lexicon/compile.ts';

const start = performance.now();
compile(workerData as Lexicon);
parentPort?.postMessage(performance.now() - start);
