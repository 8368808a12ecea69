import { afterEach, expect, it, vi } from 'vitest';
import { readLexicon } from '../../lexicon/node/load-data.ts';
import { builtInLadder } from '../../platform/built-in.ts';

const shipped = (value: unknown) => {
  const fetched = vi.fn(async (_path: string) => Response.json(value));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => vi.unstubAllGlobals());

it('reads the ladder as the build ships it', async () => {
  const { data } = readLexicon();
  const fetched = shipped(data?.ladder);
  expect(await builtInLadder()).toEqual(data?.ladder);
  expect(fetched).toHaveBeenCalledWith('/lexicon/ladder.json');
});

it.each([null, {}, { about: 'a', sources: {}, partners: [{ en: 'A' }] }])(
  'hands on nothing unchecked: %j',
  async (value) => {
    shipped(value);
    expect(await builtInLadder()).toBeUndefined();
  },
);
