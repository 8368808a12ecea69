import { expect, it, vi } from 'vitest';
import { oneAtATime } from '../../entrypoints/background/one-at-a-time.ts';

/** A task that ends when told, and the log of what happened. */
function heldTask() {
  const log: string[] = [];
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const task = () => {
    const number = runs.length + 1;
    log.push(`begin ${number}`);
    return new Promise<void>((resolve, reject) => {
      runs.push({
        end: () => {
          log.push(`end ${number}`);
          resolve();
        },
        fail: reject,
      });
    });
  };
  return { log, runs, task };
}

it('begins a call when the one before it has ended, in the order of the calls', async () => {
  const { log, runs, task } = heldTask();
  const run = oneAtATime(task);
  const calls = [run(), run(), run()];
  for (const number of [0, 1, 2]) {
    await vi.waitFor(() => expect(runs).toHaveLength(number + 1));
    runs[number]?.end();
    await calls[number];
  }
  expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
});

it('runs once for each call: none is left out', async () => {
  const task = vi.fn(async () => undefined);
  const run = oneAtATime(task);
  await Promise.all([run(), run(), run()]);
  expect(task).toHaveBeenCalledTimes(3);
});

it('shows each call what the one before it has written', async () => {
  let written = 0;
  const run = oneAtATime(async () => {
    const read = written;
    await new Promise((resolve) => setTimeout(resolve));
    written = read + 1;
  });
  await Promise.all([run(), run(), run(), run()]);
  expect(written).toBe(4);
});

it('tells a failure to whoever made the call, and goes on', async () => {
  const { runs, task } = heldTask();
  const run = oneAtATime(task);
  const [first, second] = [run(), run()];
  const failure = expect(first).rejects.toThrow('failed');
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  runs[0]?.fail(new Error('failed'));
  await failure;
  await vi.waitFor(() => expect(runs).toHaveLength(2));
  runs[1]?.end();
  await expect(second).resolves.toBeUndefined();
});

it('goes on after a failure that came before the next call', async () => {
  const task = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('failed')).mockResolvedValue();
  const run = oneAtATime(task);
  await expect(run()).rejects.toThrow('failed');
  await expect(run()).resolves.toBeUndefined();
});
