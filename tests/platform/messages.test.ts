import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, askBackground, askReader, type CounterHandlers, isOwnPage } from '../../platform/messages.ts';
import { api, ID, ORIGIN, receive, reset } from './fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('./fake-browser.ts'));

const count = vi.fn<CounterHandlers['count']>();
const handlers: CounterHandlers = { count };

beforeEach(() => {
  reset();
  count.mockReset().mockReturnValue(3);
});

describe('answer', () => {
  it('answers a question of this extension', async () => {
    answer(handlers);
    const sender = { id: ID, url: `${ORIGIN}popup.html` };
    await expect(receive({ name: 'count', ask: { a: 1 } }, sender)).resolves.toBe(3);
    expect(count).toHaveBeenCalledExactlyOnceWith({ a: 1 }, sender);
  });

  it('waits for an answer that takes its time', async () => {
    count.mockImplementation(async () => 4);
    answer(handlers);
    await expect(receive({ name: 'count', ask: {} })).resolves.toBe(4);
  });

  it.each(['unknown', 'claimCard', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
    'leaves a question named %j alone',
    (name) => {
      answer(handlers);
      expect(receive({ name, ask: {} })).toBeUndefined();
    },
  );

  it.each([{}, { id: 'another-extension' }, { id: '' }, { url: `${ORIGIN}popup.html` }])(
    'leaves what %j sends alone',
    (sender) => {
      answer(handlers);
      expect(receive({ name: 'count', ask: {} }, sender)).toBeUndefined();
      expect(count).not.toHaveBeenCalled();
    },
  );

  it.each([
    [undefined],
    [null],
    [0],
    ['count'],
    [[]],
    [['count', {}]],
    [{}],
    [{ name: 'count' }],
    [{ ask: {} }],
    [{ name: 'count', ask: null }],
    [{ name: 'count', ask: 'text' }],
  ])('leaves the forged question %j alone', (message) => {
    answer(handlers);
    expect(receive(message)).toBeUndefined();
    expect(count).not.toHaveBeenCalled();
  });

  it('ends with its signal', () => {
    const ending = new AbortController();
    answer(handlers, ending.signal);
    ending.abort();
    expect(receive({ name: 'count', ask: {} })).toBeUndefined();
  });
});

describe('asking', () => {
  it('sends the background an envelope with name and question', async () => {
    const send = vi.spyOn(api.runtime, 'sendMessage').mockResolvedValue(true);
    expect(await askBackground('claimCard', { nonce: 'n' })).toBe(true);
    expect(send).toHaveBeenCalledExactlyOnceWith({ name: 'claimCard', ask: { nonce: 'n' } });
  });

  it('sends a tab an envelope, with an empty question where there is nothing to say', async () => {
    const send = vi.spyOn(api.tabs, 'sendMessage').mockResolvedValue(12);
    expect(await askReader(5, 'count')).toBe(12);
    expect(send).toHaveBeenCalledExactlyOnceWith(5, { name: 'count', ask: {} }, { frameId: 0 });
  });

  it('gets undefined from a tab that nobody reads', async () => {
    const send = vi.spyOn(api.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await askReader(5, 'count')).toBeUndefined();
    send.mockResolvedValue(null);
    expect(await askReader(5, 'count')).toBeUndefined();
    send.mockResolvedValue(0);
    expect(await askReader(5, 'count')).toBe(0);
  });
});

describe('isOwnPage', () => {
  it('knows the pages of this extension', () => {
    expect(isOwnPage({ id: ID, url: `${ORIGIN}card.html` })).toBe(true);
  });

  it.each([
    undefined,
    '',
    'https://www.chinadaily.com.cn/',
    `https://evil.example/?${ORIGIN}card.html`,
    'extension://tifa.evil.example/card.html',
    'extension://another/card.html',
  ])('takes %j for no page of this extension', (url) => {
    expect(isOwnPage({ id: ID, ...(url !== undefined && { url }) })).toBe(false);
  });
});
