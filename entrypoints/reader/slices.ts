/** Work in slices that leave the page's frames free. */

const SLICE = 2; // ms; at a fourfold throttle still under the 8 ms that one of our tasks may take

type PostTask = (task: () => void, options: { priority: 'background'; signal: AbortSignal }) => Promise<unknown>;
const { scheduler } = globalThis as { scheduler?: { postTask?: PostTask } };

/** The next turn, at background priority where the browser has it. Never resolves after `signal` has ended. */
export const turn = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (scheduler?.postTask) scheduler.postTask(resolve, { priority: 'background', signal }).catch(() => undefined);
    else setTimeout(() => signal.aborted || resolve(), 0);
  });

/** Runs `steps` to their end, a slice at a time. Stops with `signal`. */
export async function inSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  for (;;) {
    await turn(signal);
    const end = performance.now() + SLICE;
    let done = false;
    while (!done && performance.now() < end) done = Boolean(steps.next().done);
    if (done) return;
  }
}
