/** What is exported and imported again is the same lexicon; of formats that keep less, what they keep is the same. */
import { describe, expect, it } from 'vitest';
import { COLUMNS, guessMapping, incomingFromRows, writeColumns } from '../../lexicon/formats/columns.ts';
import { type Compared, Comparison, type Owned } from '../../lexicon/formats/compare.ts';
import { type FileRead, losses, type WriteFormat } from '../../lexicon/formats/format.ts';
import { readJson, writeJson } from '../../lexicon/formats/json.ts';
import { type Delimiter, guessDelimiter, readTable } from '../../lexicon/formats/table.ts';
import { readTbx, writeTbx } from '../../lexicon/formats/tbx.ts';
import { readWords, writeWords } from '../../lexicon/formats/words.ts';
import { readYomitan, writeYomitan } from '../../lexicon/formats/yomitan.ts';
import { isOverride, type LexiconRecord } from '../../lexicon/override.ts';
import { formsOf } from '../../lexicon/own-entry.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { generated, generatedChanges } from './generated.ts';

const DEFAULTS = { kind: 'formula', topic: 'diplomacy' } as const;
const NOTHING: Owned = { record: async () => undefined, ownerOf: () => undefined };

async function compared(read: FileRead, owned: Owned = NOTHING): Promise<Compared[]> {
  if (!read.ok) throw new Error(`${read.problem} ${read.detail}`);
  expect(read.refused).toEqual([]);
  const comparison = new Comparison(owned);
  const results: Compared[] = [];
  for (const incoming of read.incoming) results.push(await comparison.next(incoming));
  return results;
}
const recordsIn = async (read: FileRead): Promise<LexiconRecord[]> =>
  (await compared(read)).map((each) => {
    if (each.state !== 'new') throw new Error(JSON.stringify(each));
    return each.after;
  });
const entriesIn = async (read: FileRead): Promise<Entry[]> =>
  (await recordsIn(read)).flatMap((record) => (isOverride(record) ? [] : [record]));

const readColumns = (text: string): FileRead => {
  // As the decoder does with the mark at the beginning.
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = guessDelimiter(plain);
  const table = readTable(plain, delimiter);
  if (!table.ok) return table;
  const { hasNames, mapping } = guessMapping(table.rows);
  expect({ hasNames, mapping }).toEqual({ hasNames: true, mapping: COLUMNS });
  return { ok: true, ...incomingFromRows(table.rows.slice(1), mapping, DEFAULTS) };
};

describe('10,000 entries, with every field, and changes of others', () => {
  const entries: LexiconRecord[] = [...generated(9_900), ...generatedChanges(100)];
  const written = writeJson(entries);
  // As text, because comparing so many objects takes a test's whole time.
  const same = (back: LexiconRecord[]) => expect(writeJson(back) === written).toBe(true);
  it('as JSON', async () => same(await recordsIn(readJson(written))));
  it.each<Delimiter>([',', '\t', ';'])('as a table with %j', async (delimiter) =>
    same(await recordsIn(readColumns(writeColumns(entries, delimiter)))),
  );
  it('and again are all the same to who has them', async () => {
    const byId = new Map(entries.map((each) => [each.id, each]));
    const results = await compared(readJson(written), { ...NOTHING, record: async (id) => byId.get(id) });
    expect(results.every(({ state }) => state === 'same')).toBe(true);
  });
});

describe('formats that keep less', () => {
  const entries = generated(500);
  it('TBX keeps ids, topics, forms, meanings and the status of wordings', async () => {
    const back = await entriesIn(readTbx(writeTbx(entries), DEFAULTS));
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const kept = (each: Entry) => ({
      id: each.id,
      topic: each.topic,
      hans: each.zh?.hans ?? each.forms.zh[0],
      forms: formsOf(each).sort(),
      wordings: each.wordings.map(({ form, lang, status }) => ({ form, lang, status })),
      official: plain(each.official),
      analysis: plain(each.analysis),
    });
    expect(back.map(kept)).toEqual(entries.map(kept));
  });

  it('Yomitan keeps forms and meanings, a term a form', async () => {
    const results = await compared(readYomitan(writeYomitan(entries, '1'), DEFAULTS));
    const back = results.flatMap((each) => (each.state === 'new' && !isOverride(each.after) ? [each.after] : []));
    expect(back.flatMap(formsOf).sort()).toEqual([...new Set(entries.flatMap(formsOf))].sort());
    const [first] = entries.filter((each) => each.zh && each.official);
    const same = back.find((each) => each.zh?.hans === first?.zh?.hans);
    expect(same?.official.split('\n')[0]).toBe(first?.official.split('\n')[0]);
  });

  it('none of them knows of changes to other entries, and each says so before', () => {
    const changes = generatedChanges(3);
    for (const format of ['words', 'tbx', 'yomitan', 'anki'] as const)
      expect(losses(changes, format)).toEqual([{ field: 'changes', count: 3 }]);
    expect(losses(changes, 'csv')).toEqual([]);
  });

  it('a word list keeps the forms', async () => {
    const back = await entriesIn(readWords(writeWords(entries), DEFAULTS));
    expect(back.flatMap(formsOf).sort()).toEqual(entries.flatMap(formsOf).sort());
  });
});

describe('what a format drops is said before', () => {
  const entries = generated(300);
  const read: Record<Exclude<WriteFormat, 'anki'>, () => FileRead> = {
    json: () => readJson(writeJson(entries)),
    csv: () => readColumns(writeColumns(entries, ',')),
    tsv: () => readColumns(writeColumns(entries, '\t')),
    words: () => readWords(writeWords(entries), DEFAULTS),
    tbx: () => readTbx(writeTbx(entries), DEFAULTS),
    yomitan: () => readYomitan(writeYomitan(entries, '1'), DEFAULTS),
  };
  const plain = [
    'watch',
    'milestones',
    'related',
    'sources',
    'contexts',
    'except',
    'official',
    'analysis',
    'wordings',
  ] as const;
  const filled = (entry: Entry, field: (typeof plain)[number]) =>
    /"[^"]|\d/.test(JSON.stringify(Object.values(entry[field] ?? {})));

  it.each(Object.keys(read) as (keyof typeof read)[])('%s', async (format) => {
    const results = await compared(read[format]());
    const back = results.flatMap((each) => (each.state === 'new' && !isOverride(each.after) ? [each.after] : []));
    const gone = plain.filter(
      (field) => entries.some((each) => filled(each, field)) && !back.some((each) => filled(each, field)),
    );
    const said: string[] = losses(entries, format).map(({ field }) => field);
    expect(gone.filter((field) => !said.includes(field))).toEqual([]);
    expect(plain.filter((field) => said.includes(field) && !gone.includes(field))).toEqual([]);
  });

  it.each([
    ['tbx', ['pinyin', 'wordingNotes']],
    ['yomitan', ['hant']],
    ['anki', ['hant', 'otherChinese']],
    ['json', []],
  ] as const)('%s, the parts of fields: %j', (format, parts) => {
    const all = ['pinyin', 'hant', 'otherChinese', 'wordingNotes'];
    const said = losses(entries, format).map(({ field }) => field);
    expect(said.filter((field) => all.includes(field))).toEqual(parts);
  });

  it('what nobody wrote is no loss', () => expect(losses([], 'words')).toEqual([]));
});
