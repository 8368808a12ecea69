/** Calls to a worker and their answers, typed by what the worker answers; with progress, and an end by a signal. */

export type Manner = { signal: AbortSignal; onProgress: (done: number, total: number) => void };
// biome-ignore lint/suspicious/noExplicitAny: any argument and any answer that can be cloned
type Calls = Record<string, (ask: any, manner: Manner) => unknown>;
type Call = { call: number } & ({ name: string; ask: unknown } | { cancel: true });
type Answer = { call: number } & ({ value: unknown } | { error: string } | { done: number; total: number });

/** Inside the worker. */
export function answerCalls(calls: Calls): void {
  const running = new Map<number, AbortController>();
  const tell = (answer: Answer): void => postMessage(answer);
  addEventListener('message', async ({ data }: MessageEvent<Call>) => {
    const { call } = data;
    if ('cancel' in data) return running.get(call)?.abort();
    const ending = new AbortController();
    running.set(call, ending);
    try {
      const onProgress = (done: number, total: number) => tell({ call, done, total });
      tell({ call, value: await calls[data.name]?.(data.ask, { signal: ending.signal, onProgress }) });
    } catch (error) {
      tell({ call, error: error instanceof Error ? error.message : String(error) });
    }
    running.delete(call);
  });
}

export type Caller<C extends Calls> = <Name extends keyof C & string>(
  name: Name,
  ask?: Parameters<C[Name]>[0],
  manner?: Partial<Manner>,
) => Promise<Awaited<ReturnType<C[Name]>>>;

type Waiting = {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onProgress: Manner['onProgress'] | undefined;
};

/** Outside of it. */
export function caller<C extends Calls>(worker: Worker): Caller<C> {
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const send = (call: Call): void => worker.postMessage(call);
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.call);
    if ('done' in data) return one?.onProgress?.(data.done, data.total);
    waiting.delete(data.call);
    if ('error' in data) one?.reject(new Error(data.error));
    else one?.resolve(data.value as never);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The worker has ended'));
    waiting.clear();
  });
  return (name, ask, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      const call = ++last;
      waiting.set(call, { resolve, reject, onProgress });
      signal?.addEventListener('abort', () => send({ call, cancel: true }));
      send({ call, name, ask });
    });
}

const SLICE_MS = 30;

/** Calls `work` with each, and lets messages in between; false when `signal` ended it. */
export async function inSlices<T>(
  all: readonly T[],
  { signal, onProgress }: Manner,
  work: (each: T) => void | Promise<void>,
): Promise<boolean> {
  let end = performance.now() + SLICE_MS;
  onProgress(0, all.length);
  for (const [i, each] of all.entries()) {
    await work(each);
    if (performance.now() < end) continue;
    onProgress(i + 1, all.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return false;
    end = performance.now() + SLICE_MS;
  }
  onProgress(all.length, all.length);
  return !signal.aborted;
}
