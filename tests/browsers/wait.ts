// Asking again until something is so. The error says what was waited for and what came last.

const PATIENCE = 10_000;
const ANSWER_WITHIN = 3_000;
const PAUSE = 40;

/** `answer`, or an error that says what has not answered: a frame that goes while it is asked may never do. */
export async function within<Result>(ms: number, what: () => string, answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s: ${what()}`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A failing question counts as "not yet", and so does one without an answer: a page that is loading has no document. */
export async function waitUntil<Result>(what: string, ask: () => Promise<Result>): Promise<NonNullable<Result>> {
  const start = Date.now();
  let last = '';
  for (;;) {
    try {
      const answer = await within(ANSWER_WITHIN, () => what, ask());
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
