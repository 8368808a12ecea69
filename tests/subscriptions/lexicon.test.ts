/** One entry as built-in, subscribed and own layers make it, and who it is from. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LexiconRecord } from '../../lexicon/override.ts';
import { closeDatabase, database } from '../../platform/database.ts';
import { layeredEntry } from '../../platform/lexicon.ts';
import { addSubscription } from '../../platform/subscription-changes.ts';
import { closeSubscriptionsDatabase } from '../../platform/subscriptions-database.ts';
import { entry } from '../lexicon/made.ts';

const builtInEntry = vi.hoisted(() => vi.fn<(id: string) => Promise<unknown>>());
vi.mock('../../platform/built-in.ts', () => ({ builtInEntry }));

const shipped = entry({ id: 'win-win', forms: { en: ['win-win'] }, official: 'All gain.', analysis: 'One gains.' });
const subscribe = (host: string, title: string, ...records: LexiconRecord[]) =>
  addSubscription(
    { address: `https://${host}/lexicon.json`, asks: false },
    { about: { title, description: '', version: '' }, validators: {}, checksum: host, refused: 0, records },
    0,
  );
beforeEach(() => builtInEntry.mockImplementation(async (id) => (id === 'win-win' ? { entry: shipped } : undefined)));
afterEach(async () => {
  await closeDatabase();
  await closeSubscriptionsDatabase();
  indexedDB.deleteDatabase('tifa');
  indexedDB.deleteDatabase('tifa-subscriptions');
});

it('a lexicon changes single fields of a built-in entry; the others are as they were, the original is there', async () => {
  await subscribe('one.example.org', 'One', {
    id: 'win-win',
    name: 'win-win',
    changed: { analysis: 'Ours.' },
    forms: {},
  });
  const found = await layeredEntry('win-win');
  expect(found).toMatchObject({
    entry: { official: 'All gain.', analysis: 'Ours.' },
    layer: 'subscribed',
    below: { entry: shipped, layer: 'built-in' },
    from: { title: 'One', host: 'one.example.org' },
  });
  expect(found?.record).toBeUndefined();
});

it('the first lexicon goes before the second, and the reader before both', async () => {
  await subscribe('one.example.org', 'One', entry({ id: 'wall', forms: { en: ['wall'] }, official: 'First.' }));
  await subscribe(
    'two.example.org',
    'Two',
    entry({ id: 'wall', forms: { en: ['wall'] }, official: 'Second.', analysis: 'Read.' }),
  );
  expect(await layeredEntry('wall')).toMatchObject({
    entry: { official: 'First.', analysis: 'Read.' },
    from: { title: 'One' },
  });
  await (await database()).put('entries', { id: 'wall', name: 'wall', changed: { official: 'Mine.' }, forms: {} });
  expect(await layeredEntry('wall')).toMatchObject({
    entry: { official: 'Mine.', analysis: 'Read.' },
    layer: 'own',
    below: { entry: { official: 'First.' }, layer: 'subscribed' },
  });
});

it('a lexicon without a title is called by its host', async () => {
  await subscribe('one.example.org', '', entry({ id: 'wall', forms: { en: ['wall'] } }));
  expect((await layeredEntry('wall'))?.from).toEqual({ title: 'one.example.org', host: 'one.example.org' });
});
