/** What the file of a subscription would change, and that a broken or hostile one changes nothing. */
import { describe, expect, test } from 'vitest';
import { writeColumns } from '../../lexicon/formats/columns.ts';
import { writeJson } from '../../lexicon/formats/json.ts';
import { writeTbx } from '../../lexicon/formats/tbx.ts';
import { isEntry, type LexiconRecord } from '../../lexicon/override.ts';
import { aboutOf } from '../../lexicon/subscriptions/about.ts';
import { MOST_SUBSCRIBED, readUpdate, takesMuchAway, type Update } from '../../lexicon/subscriptions/update.ts';
import { entry } from '../lexicon/made.ts';
import { bytesOf, line, published } from './made.ts';

const read = async (value: unknown, current: Parameters<typeof readUpdate>[2] = [], name = '/team.json') => {
  const update = await readUpdate(bytesOf(value), name, current);
  if (!update.ok) throw new Error(update.problem);
  return update;
};
const problemOf = async (value: unknown, name = '/team.json'): Promise<string> => {
  const update = await readUpdate(value instanceof Uint8Array ? (value as never) : bytesOf(value), name, []);
  return update.ok ? 'none' : update.problem;
};
const official = (record: LexiconRecord): string => (isEntry(record) ? record.official : '');
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

test('new, changed, the same, gone, refused', async () => {
  const first = await read(published([line('a', 'red line'), line('b', 'blue line'), line('c', 'green line')]));
  const update = await read(
    published([
      line('a', 'red line'),
      line('b', 'blue line', { official: 'A limit.' }),
      line('d', 'x'),
      line('e', 'grey'),
    ]),
    first.records,
  );
  expect(ids(update.records)).toEqual(['a', 'b', 'e']);
  expect(ids(update.added)).toEqual(['e']);
  expect(update.changed.map(({ before, after }) => [official(before), official(after)])).toEqual([['', 'A limit.']]);
  expect(ids(update.removed)).toEqual(['c']);
  expect(update.refused).toMatchObject([{ row: 3, problem: 'rowTooShort' }]);
});

test('a form may move from one of its entries to another', async () => {
  const first = await read(published([line('a', 'red line'), line('b', 'blue line')]));
  const update = await read(published([line('a', 'blue line'), line('b', 'red line')]), first.records);
  expect(update.refused).toEqual([]);
  expect(update.changed).toHaveLength(2);
});

test('an entry without an id is the same one in the next update', async () => {
  const table = 'English,Definition\nred line,A limit.\nblue line,Another.\n';
  const first = await read(table, [], '/team.csv');
  const update = await read(table.replace('Another.', 'A third.'), first.records, '/team.csv');
  expect(update).toMatchObject({ added: [], removed: [], refused: [] });
  expect(update.changed.map(({ after }) => official(after))).toEqual(['A third.']);
});

const some = [entry({ id: 'a', forms: { en: ['red line'] } }), entry({ id: 'b', zh: { hans: '红线', hant: '紅線' } })];
test.each([
  ['JSON', writeJson(some), '/team.json'],
  ['a table', writeColumns(some, ','), '/team.csv'],
  ['a termbase', writeTbx(some), '/team.tbx'],
])('%s is taken', async (_, file, name) => expect(ids((await read(file, [], name)).records)).toEqual(['a', 'b']));

test('what it says of itself', async () => {
  const about = { title: 'Team lexicon', description: 'Shared by us.', version: '7' };
  expect((await read(writeJson(some, about))).about).toEqual(about);
  expect((await read(writeJson(some))).about).toEqual({ title: '', description: '', version: '' });
});

test.each([{ title: 7 }, ['title'], 'title', null])('%j says nothing of itself', (value) =>
  expect(aboutOf(value)).toEqual({ title: '', description: '', version: '' }),
);

test('what it says of itself cannot steer the page, or fill it', () => {
  const { title } = aboutOf({ title: `a\n\u202eb\u0007\u2066c\u2028d${'x'.repeat(500)}` });
  expect(title).toMatch(/^a b c dx+$/);
  expect(title).toHaveLength(80);
});

describe('a file that changes nothing', () => {
  test.each([
    ['nothing', '', 'fileEmpty'],
    ['a page that says no', '<!doctype html><title>404</title><p>Not found', 'fileNotXml'],
    ['a page that is XML', '<html><body>Not found</body></html>', 'fileNoTbx'],
    ['a word that says no', 'Not found', 'subscriptionFormat'],
    ['JSON that breaks off', '{"format":"tifa-lexicon/1","entries":[', 'fileNotJson'],
    ['other JSON', { message: 'Not found' }, 'fileNoLexicon'],
    ['a later format', { format: 'tifa-lexicon/9', entries: [] }, 'fileNewerFormat'],
    ['no entries', published([]), 'subscriptionEmpty'],
    ['no entry that fits', published([{ a: 1 }, 7, null, line('a', 'x')]), 'subscriptionEmpty'],
    ['deep', '['.repeat(50_000), 'fileTooDeep'],
    ['noise', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]), 'fileNotText'],
  ])('%s', async (_, value, problem) => expect(await problemOf(value)).toBe(problem));
  test('a table without names for its columns', async () =>
    expect(await problemOf('Not found\nTry again\n', '/team.csv')).toBe('subscriptionFormat'));
  test('more than tabs can carry', async () => {
    const entries = Array.from({ length: MOST_SUBSCRIBED + 1 }, () => ({}));
    expect(await problemOf(published(entries))).toBe('subscriptionTooMany');
  });
  test('entities', async () =>
    expect(await problemOf('<!DOCTYPE m [<!ENTITY x SYSTEM "https://example.org/">]><martif>&x;</martif>')).toBe(
      'fileHasEntities',
    ));
});

test('markup in every field stays text, and __proto__ refuses its entry', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  const hostile = line('a', 'red line', {
    official: markup,
    analysis: markup,
    watch: markup,
    milestones: [{ year: 2000, event: markup }],
    wordings: [{ form: 'red lines of old', lang: 'en', status: 'deviating', note: markup }],
    sources: [{ title: markup, publisher: markup, role: 'official' }],
  });
  const file = JSON.stringify(published([hostile, line('b', 'blue line')]));
  const update = await read(file.replace('"id":"b"', '"id":"b","__proto__":{"polluted":1}'));
  expect(update.records).toMatchObject([hostile]);
  expect(update.refused).toMatchObject([{ row: 2, problem: 'rowForeignKey' }]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('an address of a source that is none of the web refuses its entry', async () => {
  const source = { title: 'T', publisher: 'P', role: 'official', url: 'javascript:alert(1)' };
  expect(await problemOf(published([line('a', 'red line', { sources: [source] })]))).toBe('subscriptionEmpty');
});

test('it can be ended between two slices', async () => {
  const update = await readUpdate(bytesOf(published([line('a', 'red line')])), '/team.json', [], async () => false);
  expect(update).toMatchObject({ ok: false, problem: 'cancelled' });
});

test('an update that takes more than half away is not taken unseen', () => {
  const removing = (count: number) => ({ removed: some.concat(some).slice(0, count) }) as unknown as Update;
  expect([1, 2, 3].map((count) => takesMuchAway(removing(count), 4))).toEqual([false, false, true]);
});
