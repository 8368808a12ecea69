import { expect, it, test } from 'vitest';
import { sameEntry } from '../../lexicon/edits.ts';
import { backupEdits, readBackup, writeBackup } from '../../lexicon/formats/backup.ts';
import { writeJson } from '../../lexicon/formats/json.ts';
import { generated, generatedChanges } from './generated.ts';

const entries = [...generated(50), ...generatedChanges(5)];
const backup = {
  at: '2026-01-31T00:00:00.000Z',
  entries,
  bin: [...generated(3, 2), ...generatedChanges(1, 20)].map((entry) => ({ entry, deletedAt: 1 })),
  siteRules: { 'example.org': 'on' as const },
  notes: { 'win-win': 'Mine, with a "quote".' },
  known: ['win-win'],
  silenced: [{ id: 'win-win', form: 'win-win', lang: 'en' as const }],
};

it('is read as it was written', () =>
  expect(readBackup(writeBackup(backup))).toEqual({ ok: true, backup, refused: [] }));

it('reads an exported lexicon as one of entries alone', () =>
  expect(readBackup(writeJson(entries))).toMatchObject({ ok: true, backup: { entries, bin: [], siteRules: {} } }));

it('refuses what does not fit, and keeps the others', () => {
  const text = JSON.stringify({
    format: 'tifa-backup/1',
    entries: [{ id: 'x', kind: 'poem' }, entries[0], entries[0]],
  });
  const read = readBackup(text);
  expect(read).toMatchObject({ ok: true, backup: { entries: [entries[0]] } });
  expect(read.ok && read.refused.map(({ row, problem }) => `${row} ${problem}`)).toEqual([
    '1 rowInvalid',
    '3 rowSameId',
  ]);
});

test.each([
  ['{"format":"tifa-backup/2","entries":[]}', 'fileNewerFormat'],
  ['{"format":"tifa-backup/1"}', 'fileNoBackup'],
  ['{"format":"tifa-backup/1","entries":[],"siteRules":{"a":"perhaps"}}', 'fileNoBackup'],
  ['[]', 'fileNoBackup'],
  ['{', 'fileNotJson'],
])('%s', (text, problem) => expect(readBackup(text)).toMatchObject({ ok: false, problem }));

it('says what would come, change and go', () => {
  const [a, b, c] = generated(3);
  if (!a || !b || !c) throw new Error('There must be three');
  const other = { ...b, official: 'Another.' };
  expect(backupEdits([a, b], [other, c], sameEntry)).toEqual({
    added: [c],
    removed: [a],
    changed: [{ before: b, after: other }],
    same: 0,
  });
});
