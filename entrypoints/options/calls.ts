/** Calls to a worker and their answers, typed by what the worker answers. */

// biome-ignore lint/suspicious/noExplicitAny: any argument and any answer that can be cloned
type Calls = Record<string, (ask: any) => unknown>;
type Call = { call: number; name: string; ask: unknown };
type Answer = { call: number } & ({ value: unknown } | { error: string });

/** Inside the worker. */
export function answerCalls(calls: Calls): void {
  addEventListener('message', async ({ data }: MessageEvent<Call>) => {
    const { call, name, ask } = data;
    try {
      postMessage({ call, value: await calls[name]?.(ask) } satisfies Answer);
    } catch (error) {
      postMessage({ call, error: error instanceof Error ? error.message : String(error) } satisfies Answer);
    }
  });
}

export type Caller<C extends Calls> = <Name extends keyof C & string>(
  name: Name,
  ...ask: Parameters<C[Name]>
) => Promise<Awaited<ReturnType<C[Name]>>>;

/** Outside of it. What is under way when `signal` ends is never answered. */
export function caller<C extends Calls>(worker: Worker, signal?: AbortSignal): Caller<C> {
  let last = 0;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('The worker has ended'));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.call);
    waiting.delete(data.call);
    if ('error' in data) one?.reject(new Error(data.error));
    else one?.resolve(data.value as never);
  });
  worker.addEventListener('error', failAll);
  signal?.addEventListener('abort', () => worker.terminate());
  return (name, ...[ask]) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ call: last, name, ask } satisfies Call);
    });
}
