// Asking again until something is so. The error says what was waited for and what came last.

const PATIENCE = 10_000;
const PAUSE = 40;

/** A failing question counts as "not yet": a page that is loading has no document to ask. */
export async function waitUntil<Result>(what: string, ask: () => Promise<Result>): Promise<NonNullable<Result>> {
  const start = Date.now();
  let last = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = `got ${JSON.stringify(answer)}`;
    } catch (error) {
      last = String(error).slice(0, 500);
    }
    if (Date.now() - start > PATIENCE) throw new Error(`waited ${PATIENCE / 1000} s for ${what}; last: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** A function and its arguments in one line, for the error. */
export function describeCall(fn: (...args: never[]) => unknown, args: unknown[]): string {
  const source = String(fn).replace(/\s+/g, ' ').slice(0, 300);
  return args.length ? `${source} with ${JSON.stringify(args).slice(0, 200)}` : source;
}

/** For what asks the extension of a browser that has none. */
export function missing(): never {
  throw new Error('this browser was started without the extension');
}
