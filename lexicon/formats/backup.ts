/** Everything of the reader's in one file: own entries, notes, the bin, settings. What later versions add is a further field. */
import * as v from 'valibot';
import { checkRecord, type LexiconRecord } from '../override.ts';
import { LANGS } from '../schema.ts';
import type { SilencedForm } from '../silenced.ts';
import { type FileRefused, type Refused, refuseFile } from './format.ts';
import { FORMAT, foreignKey, parseJson } from './json.ts';

export const BACKUP = 'tifa-backup/1';

/** As in platform/sites.ts, which older backups knew only half of. */
const RULES = ['on', 'off', 'onAlone', 'offAlone'] as const;

export type BinnedEntry = { entry: LexiconRecord; deletedAt: number };
export type Backup = {
  at: string;
  entries: LexiconRecord[];
  bin: BinnedEntry[];
  siteRules: Record<string, (typeof RULES)[number]>;
  notes: Record<string, string>;
  known: string[];
  silenced: SilencedForm[];
};

const shape = v.object({
  format: v.literal(BACKUP),
  at: v.optional(v.string(), ''),
  entries: v.array(v.unknown()),
  bin: v.optional(v.array(v.object({ entry: v.unknown(), deletedAt: v.number() })), []),
  siteRules: v.optional(v.record(v.string(), v.picklist(RULES)), {}),
  notes: v.optional(v.record(v.string(), v.string()), {}),
  known: v.optional(v.array(v.string()), []),
  silenced: v.optional(v.array(v.object({ id: v.string(), form: v.string(), lang: v.picklist(LANGS) })), []),
});

export const writeBackup = (backup: Backup): string => {
  const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(',\n');
  const { at, entries, bin, siteRules, notes, known, silenced } = backup;
  const settings = JSON.stringify({ siteRules, notes, known, silenced }).slice(1, -1);
  return `{"format":"${BACKUP}","at":"${at}",${settings},"entries":[\n${lines(entries)}\n],"bin":[\n${lines(bin)}\n]}\n`;
};

/** What does not fit is listed as refused; the others are there. */
export function readBackup(text: string): { ok: true; backup: Backup; refused: Refused[] } | FileRefused {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const format = typeof value === 'object' && value !== null && 'format' in value ? String(value.format) : '';
  if (/^tifa-backup\/\d+$/.test(format) && format !== BACKUP) return refuseFile('fileNewerFormat', format);
  // A snapshot, or a lexicon that was exported, is a backup of entries alone.
  const checked = v.safeParse(shape, format === FORMAT ? { ...(value as object), format: BACKUP } : value);
  if (!checked.success) return refuseFile('fileNoBackup');
  const { at, siteRules, notes, known, silenced } = checked.output;
  const refused: Refused[] = [];
  const entries: LexiconRecord[] = [];
  const ids = new Set<string>();
  for (const [i, data] of checked.output.entries.entries()) {
    const entry = checkRecord(data);
    const foreign = foreignKey(data);
    const row = i + 1;
    if (foreign) refused.push({ row, column: foreign, problem: 'rowForeignKey', detail: foreign });
    else if (!entry.ok)
      refused.push({
        row,
        column: entry.issues[0]?.path ?? '',
        problem: 'rowInvalid',
        detail: entry.issues[0]?.message ?? '',
      });
    else if (ids.has(entry.value.id)) refused.push({ row, column: 'id', problem: 'rowSameId', detail: entry.value.id });
    else {
      ids.add(entry.value.id);
      entries.push(entry.value);
    }
  }
  const bin = checked.output.bin.flatMap(({ entry: data, deletedAt }) => {
    const entry = checkRecord(data);
    return entry.ok ? [{ entry: entry.value, deletedAt }] : [];
  });
  return { ok: true, backup: { at, entries, bin, siteRules, notes, known, silenced }, refused };
}

/** What putting a backup in the place of what is here would do. */
export function backupEdits(
  here: readonly LexiconRecord[],
  there: readonly LexiconRecord[],
  same: (a: LexiconRecord, b: LexiconRecord) => boolean,
) {
  const mine = new Map(here.map((entry) => [entry.id, entry]));
  const theirs = new Map(there.map((entry) => [entry.id, entry]));
  const added = there.filter(({ id }) => !mine.has(id));
  const removed = here.filter(({ id }) => !theirs.has(id));
  const changed = there.flatMap((after) => {
    const before = mine.get(after.id);
    return before && !same(before, after) ? [{ before, after }] : [];
  });
  return { added, removed, changed, same: there.length - added.length - changed.length };
}
