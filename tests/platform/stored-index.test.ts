import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexHead } from '../../platform/stored.ts';
import { readIndex, writeIndex } from '../../platform/stored-index.ts';
import { api, reset } from './fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('./fake-browser.ts'));

beforeEach(reset);

const bytes = (length: number, seed = 0): ArrayBuffer =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed) % 251).buffer;
const read = async () => {
  const head = await indexHead.read();
  return head && readIndex(head);
};
const partsKept = async () => {
  const keys = ['0', '1'].flatMap((slot) => Array.from({ length: 8 }, (_, part) => `index/${slot}/${part}`));
  const kept = await Promise.all(keys.map(async (key) => Object.keys(await api.storage.local.get(key))));
  return kept.flat();
};

it.each([0, 1, 98_303, 98_304, 98_305, 300_000])('gives back %d bytes', async (length) => {
  await writeIndex(1, bytes(length));
  expect(await read()).toEqual(bytes(length));
});

it('replaces the index, and keeps nothing of the old one', async () => {
  await writeIndex(1, bytes(400_000));
  await writeIndex(2, bytes(100_000, 5));
  expect(await read()).toEqual(bytes(100_000, 5));
  expect(await partsKept()).toHaveLength(2);
});

it('names the new index only when all of it is there', async () => {
  await writeIndex(1, bytes(200_000));
  const { set } = api.storage.local;
  let writes = 0;
  vi.spyOn(api.storage.local, 'set').mockImplementation(async (values) => {
    if (++writes === 2) throw new Error('The browser has stopped');
    await set(values);
  });
  await expect(writeIndex(2, bytes(200_000, 5))).rejects.toThrow();
  expect(await read()).toEqual(bytes(200_000));
  vi.restoreAllMocks();
  await writeIndex(3, bytes(200_000, 7));
  expect(await read()).toEqual(bytes(200_000, 7));
});

describe('gives nothing', () => {
  const damages: Record<string, unknown> = {
    'is missing': undefined,
    'is no text': 7,
    'is no base64': '§',
    'is short': 'AAAA',
  };
  for (const [how, value] of Object.entries(damages))
    it(`where a part ${how}`, async () => {
      await writeIndex(1, bytes(200_000));
      if (value === undefined) await api.storage.local.remove('index/1/1');
      else await api.storage.local.set({ 'index/1/1': value });
      expect(await read()).toBeUndefined();
    });

  it('where another index was written meanwhile', async () => {
    await writeIndex(1, bytes(200_000));
    const head = await indexHead.read();
    await writeIndex(2, bytes(200_000, 5));
    await writeIndex(3, bytes(200_000, 7));
    expect(head && (await readIndex(head))).toBeUndefined();
  });
});
