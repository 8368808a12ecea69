/** A handler that fails must not leave the one who asks waiting. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answer, type CounterHandlers } from '../../platform/messages.ts';
import { receive, reset } from './fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('./fake-browser.ts'));

const count = vi.fn<CounterHandlers['count']>();
const handlers: CounterHandlers = { count };

// The error itself goes on to the browser's console; here Vitest must not take it for one of the test's.
const told = vi.fn<(error: unknown) => void>();
let others: NodeJS.UnhandledRejectionListener[] = [];
beforeEach(() => {
  reset();
  told.mockReset();
  others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', told);
});
afterEach(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of others) process.on('unhandledRejection', listener);
});
const afterwards = () => new Promise((resolve) => setTimeout(resolve));

it('answers with nothing when a handler rejects, and the error is told', async () => {
  count.mockRejectedValue(new Error('failed'));
  answer(handlers);
  await expect(receive({ name: 'count', ask: {} })).resolves.toBeUndefined();
  await afterwards();
  expect(String(told.mock.calls[0]?.[0])).toContain('failed');
});

it('answers with nothing when a handler throws at once', async () => {
  count.mockImplementation(() => {
    throw new Error('failed');
  });
  answer(handlers);
  let answered: Promise<unknown> | undefined;
  expect(() => {
    answered = receive({ name: 'count', ask: {} });
  }).not.toThrow();
  await expect(answered).resolves.toBeUndefined();
  await afterwards();
});
