import { beforeEach, describe, expect, it, vi } from 'vitest';
import { density, discretion, indexHead, lexiconRevision, paused, siteRules } from '../../platform/stored.ts';
import { api, reset } from './fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('./fake-browser.ts'));

const HEAD = { revision: 7, generation: 1, parts: 2, bytes: 100_000 };

beforeEach(reset);
const lies = (key: string, value: unknown) => api.storage.local.set({ [key]: value });

it('reads its fallback where nothing was ever written', async () => {
  expect(await siteRules.read()).toEqual({});
  expect(await lexiconRevision.read()).toBe(0);
  expect(await indexHead.read()).toBeUndefined();
});

it('reads what was written', async () => {
  await siteRules.write({ 'example.org': 'on', 'gov.cn': 'off', 'a.example': 'onAlone' });
  await lexiconRevision.write(7);
  await indexHead.write(HEAD);
  expect(await siteRules.read()).toEqual({ 'example.org': 'on', 'gov.cn': 'off', 'a.example': 'onAlone' });
  expect(await lexiconRevision.read()).toBe(7);
  expect(await indexHead.read()).toEqual(HEAD);
});

it('forgets what is written as undefined, which storage would leave as it was', async () => {
  await indexHead.write(HEAD);
  await indexHead.write(undefined);
  expect(await indexHead.read()).toBeUndefined();
});

describe('a damaged value', () => {
  it.each([
    [null],
    ['on'],
    [1],
    [true],
    [['on']],
    [{ 'example.org': true }],
    [{ 'example.org': 'maybe' }],
    [{ a: 'on', b: null }],
  ])('%j is no set of site rules', async (value) => {
    await lies('siteRules', value);
    expect(await siteRules.read()).toEqual({});
  });

  it.each([[null], [true], ['everywhere'], [{}], [{ everywhere: false }], [{ everywhere: 0, sites: [] }], [[]]])(
    '%j makes every site discreet: rather nothing painted than a reader betrayed',
    async (value) => {
      expect(await discretion.read()).toEqual({ everywhere: false, sites: [] });
      await lies('discretion', value);
      expect(await discretion.read()).toEqual({ everywhere: true, sites: [] });
    },
  );

  it.each([[null], ['yes'], [1], [{}]])('%j is neither paused nor a density', async (value) => {
    await lies('paused', value);
    await lies('density', value);
    expect(await paused.read()).toBe(false);
    expect(await density.read()).toBe('balanced');
  });

  it.each([[null], ['3'], [1.5], [{}], [[]], [true]])('%j is no lexicon revision', async (value) => {
    await lies('lexiconRevision', value);
    expect(await lexiconRevision.read()).toBe(0);
  });

  it.each([
    [null],
    ['AAAA'],
    [[]],
    [{}],
    [{ revision: 1, data: 'AAAA' }],
    [{ ...HEAD, parts: undefined }],
    [{ ...HEAD, generation: '1' }],
    [{ ...HEAD, bytes: 1.5 }],
  ])('%j is no head of an index', async (value) => {
    await lies('index', value);
    expect(await indexHead.read()).toBeUndefined();
  });

  it('is replaced by the next write', async () => {
    await lies('lexiconRevision', 'damaged');
    await lexiconRevision.write((await lexiconRevision.read()) + 1);
    expect(await lexiconRevision.read()).toBe(1);
  });
});

describe('watching', () => {
  it('tells every later change, whoever made it', async () => {
    const changed = vi.fn<(value: number) => void>();
    await lexiconRevision.write(1);
    lexiconRevision.watch(changed);
    await lexiconRevision.write(2);
    await lies('lexiconRevision', 3);
    expect(changed.mock.calls).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  it('tells nothing of other values', async () => {
    const changed = vi.fn<(value: number) => void>();
    lexiconRevision.watch(changed);
    await siteRules.write({ 'example.org': 'on' });
    expect(changed).not.toHaveBeenCalled();
  });

  it('tells the fallback when the value is damaged or taken away', async () => {
    const changed = vi.fn<(value: object) => void>();
    await siteRules.write({ 'example.org': 'on' });
    siteRules.watch(changed);
    await lies('siteRules', 'damaged');
    await api.storage.local.remove('siteRules');
    expect(changed.mock.calls).toEqual([
      [{}, { 'example.org': 'on' }],
      [{}, {}],
    ]);
  });

  it('ends with its signal and leaves no listener behind', async () => {
    const changed = vi.fn<(value: number) => void>();
    const ending = new AbortController();
    lexiconRevision.watch(changed, ending.signal);
    ending.abort();
    await lexiconRevision.write(1);
    expect(changed).not.toHaveBeenCalled();
    expect(api.storage.local.onChanged.listeners.size).toBe(0);
  });

  it('goes on for the others when one ends', async () => {
    const changed = vi.fn<(value: number) => void>();
    const ending = new AbortController();
    lexiconRevision.watch(() => undefined, ending.signal);
    lexiconRevision.watch(changed);
    ending.abort();
    await lexiconRevision.write(1);
    expect(changed).toHaveBeenCalledExactlyOnceWith(1, 0);
  });
});
