import { beforeEach, expect, it, vi } from 'vitest';
import { headwords, rebuildIndex, rebuildIndexIfStale } from '../../entrypoints/background/library.ts';
import { overrideOf } from '../../lexicon/layers.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import type { LexiconRecord } from '../../lexicon/override.ts';
import type { BuiltIn } from '../../platform/built-in.ts';
import { indexHead, lexiconRevision } from '../../platform/stored.ts';
import { readIndex } from '../../platform/stored-index.ts';
import { entry, grammar, names } from '../lexicon/made.ts';
import { reset } from '../platform/fake-browser.ts';

const builtIn = vi.hoisted(() => vi.fn<() => Promise<BuiltIn>>());
const ownRecords = vi.hoisted(() => vi.fn<() => Promise<LexiconRecord[]>>());
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/built-in.ts', () => ({ builtIn }));
vi.mock('../../platform/own-records.ts', () => ({ ownRecords }));
const subscribedLayers = vi.hoisted(() => vi.fn<() => Promise<{ records: LexiconRecord[] }[]>>());
vi.mock('../../platform/subscribed-records.ts', () => ({ subscribedLayers }));

const winWin = entry({ id: 'win-win', forms: { en: ['win-win cooperation'] } });
const ownWinWin = entry({ id: 'win-win', forms: { en: ['win-win outcome'] } });
const smallSteps = entry({ id: 'small-steps', zh: { hans: '小步快走', hant: '小步快走' } });

beforeEach(() => {
  reset();
  builtIn.mockResolvedValue({ entries: [winWin], grammar, names });
  ownRecords.mockReset().mockResolvedValue([]);
  subscribedLayers.mockReset().mockResolvedValue([]);
});

async function found(text: string) {
  const head = await indexHead.read();
  const buffer = head && (await readIndex(head));
  const index = buffer && LexiconIndex.from(buffer);
  return index && new Matcher(index).find(text, false).map(({ id, layer }) => ({ id, layer }));
}

it('builds an index that finds built-in and own entries, each in its layer', async () => {
  ownRecords.mockResolvedValue([smallSteps]);
  await rebuildIndex();
  expect(await found('win-win cooperation, 小步快走')).toEqual([
    { id: 'win-win', layer: 'built-in' },
    { id: 'small-steps', layer: 'own' },
  ]);
});

it('puts subscribed lexicons between the built-in one and the own, the first of them above the others', async () => {
  subscribedLayers.mockResolvedValue([
    { records: [entry({ id: 'win-win', forms: { en: ['win-win wonder'] } })] },
    { records: [entry({ id: 'win-win', forms: { en: ['win-win wish'] }, kind: 'concept' }), smallSteps] },
  ]);
  ownRecords.mockResolvedValue([entry({ id: 'small-steps', forms: { en: ['small steps'] } })]);
  await rebuildIndex();
  expect(await found('win-win wonder, a win-win wish, win-win cooperation, small steps, 小步快走')).toEqual([
    { id: 'win-win', layer: 'subscribed' },
    { id: 'small-steps', layer: 'own' },
    { id: 'small-steps', layer: 'own' },
  ]);
});

it('leaves the index stale while a subscribed lexicon cannot be read', async () => {
  subscribedLayers.mockRejectedValueOnce(new Error('The database is closed'));
  await lexiconRevision.write(5);
  await rebuildIndex();
  expect(await found('win-win cooperation')).toHaveLength(1);
  await rebuildIndexIfStale();
  expect((await indexHead.read())?.revision).toBe(5);
});

it('says of which revision of the lexicon the index is', async () => {
  await lexiconRevision.write(5);
  await rebuildIndex();
  expect((await indexHead.read())?.revision).toBe(5);
});

it('leaves the index of the last entries when asked many times at once', async () => {
  const first = rebuildIndex();
  ownRecords.mockResolvedValue([smallSteps]);
  await Promise.all([first, rebuildIndex()]);
  expect(await found('小步快走')).toEqual([{ id: 'small-steps', layer: 'own' }]);
});

it('builds once for all changes that come while it is building', async () => {
  await Promise.all(Array.from({ length: 5 }, rebuildIndex));
  expect(ownRecords).toHaveBeenCalledOnce();
  const building = rebuildIndex();
  await vi.waitFor(() => expect(ownRecords).toHaveBeenCalledTimes(2));
  await Promise.all([building, ...Array.from({ length: 5 }, rebuildIndex)]);
  expect(ownRecords).toHaveBeenCalledTimes(3);
});

it('marks the built-in entries when the own ones cannot be read, and builds again when they can', async () => {
  ownRecords.mockRejectedValueOnce(new Error('The database is closed'));
  await rebuildIndex();
  expect(await found('win-win cooperation')).toHaveLength(1);
  ownRecords.mockResolvedValue([smallSteps]);
  await rebuildIndexIfStale();
  expect(await found('小步快走')).toHaveLength(1);
});

it('calls entries by their headwords, own ones before built-in ones, unknown ones by their ids', async () => {
  ownRecords.mockResolvedValue([ownWinWin, smallSteps]);
  const headwordFor = await headwords();
  expect(headwordFor('win-win')).toBe('win-win outcome');
  expect(headwordFor('small-steps')).toBe('小步快走');
  expect(headwordFor('unknown')).toBe('unknown');
});

it('marks a built-in entry as the reader has changed it, and as theirs', async () => {
  const changes = overrideOf(winWin, { ...winWin, forms: { en: ['win-win results'], zh: ['双赢'] } }, 'win-win');
  ownRecords.mockResolvedValue(changes ? [changes] : []);
  await rebuildIndex();
  expect(await found('win-win cooperation, win-win results, 双赢')).toEqual([
    { id: 'win-win', layer: 'own' },
    { id: 'win-win', layer: 'own' },
  ]);
});
