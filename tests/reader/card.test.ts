// @vitest-environment happy-dom
/** How the reader brings the card opener: once it is needed, and told where the pointer is by then. */
import { beforeEach, expect, it, vi } from 'vitest';
import { watchForCard } from '../../entrypoints/reader/card.ts';
import { matchAt, watchPointer } from '../../entrypoints/reader/pointing.ts';
import { type CardOpener, handedOver, type PointerPlace } from '../../platform/card-opener.ts';
import { askBackground } from '../../platform/messages.ts';

vi.mock('../../platform/api.ts', () => ({ isAlive: vi.fn(() => alive) }));
vi.mock('../../platform/messages.ts', () => ({ askBackground: vi.fn() }));
vi.mock('../../platform/card-opener.ts', () => ({ handedOver: vi.fn() }));
vi.mock('../../entrypoints/reader/pointing.ts', () => ({
  matchAt: vi.fn(),
  rectsOf: vi.fn(),
  watchPointer: vi.fn(),
  watchPresses: vi.fn(),
}));

let alive = true;
let life: AbortController;
let moves: (at: PointerPlace | undefined) => void;
let arrives: () => void;
const renew = vi.fn();
const moved = vi.fn<CardOpener['moved']>();
const open = vi.fn(() => ({ moved }));
const onMark: PointerPlace = { x: 1, y: 1, target: null };
const beside: PointerPlace = { x: 9, y: 9, target: null };

beforeEach(() => {
  alive = true;
  life = new AbortController();
  renew.mockReset();
  moved.mockReset();
  open.mockClear();
  vi.mocked(handedOver).mockReset();
  vi.mocked(askBackground)
    .mockReset()
    .mockImplementation(
      () =>
        new Promise((resolve) => {
          arrives = () => {
            vi.mocked(handedOver).mockReturnValue(open as never);
            resolve(undefined);
          };
        }),
    );
  const range = { startContainer: {}, startOffset: 0 };
  vi.mocked(matchAt).mockImplementation((x) => (x === 1 ? ({ id: 'a', range } as never) : undefined));
  vi.mocked(watchPointer).mockImplementation((told) => {
    moves = told;
    return () => undefined;
  });
  watchForCard({} as never, {} as never, life.signal, renew);
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('asks for nothing while the pointer is on no mark', () => {
  moves(beside);
  moves(undefined);
  expect(askBackground).not.toHaveBeenCalled();
});

it('asks once when the pointer comes to a mark, and hands over where it is when the opener has come', async () => {
  moves(onMark);
  moves(onMark);
  moves(beside);
  moves(onMark);
  expect(askBackground).toHaveBeenCalledOnce();
  moves(beside);
  arrives();
  await settled();
  expect(open).toHaveBeenCalledOnce();
  expect(moved.mock.calls.map(([at]) => at)).toEqual([beside]);
  moves(onMark);
  expect(moved).toHaveBeenLastCalledWith(onMark);
  expect(askBackground).toHaveBeenCalledOnce();
});

it('starts nothing when the reading has ended before the opener came', async () => {
  moves(onMark);
  life.abort();
  arrives();
  await settled();
  expect(open).not.toHaveBeenCalled();
});

it('does not ask for what another reading of this page has had brought', async () => {
  vi.mocked(handedOver).mockReturnValue(open as never);
  moves(onMark);
  await settled();
  expect(askBackground).not.toHaveBeenCalled();
  expect(open).toHaveBeenCalledOnce();
});

it('leaves the page when the extension is gone', async () => {
  vi.mocked(askBackground).mockRejectedValue(new Error('Extension context invalidated.'));
  moves(onMark);
  alive = false;
  await settled();
  expect(renew).toHaveBeenCalledOnce();
  expect(open).not.toHaveBeenCalled();
});

it('asks again at the next mark where it did not come', async () => {
  vi.mocked(askBackground).mockResolvedValue(undefined);
  moves(onMark);
  await settled();
  moves(onMark);
  expect(askBackground).toHaveBeenCalledOnce();
  moves(beside);
  moves(onMark);
  expect(askBackground).toHaveBeenCalledTimes(2);
  expect(renew).not.toHaveBeenCalled();
});
