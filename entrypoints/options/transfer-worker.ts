/** Reads, compares, imports and exports, so that the page is free meanwhile. One file at a time. */
import { type Edit, sameEntry } from '../../lexicon/edits.ts';
import { type Backup, type BinnedEntry, backupEdits, readBackup, writeBackup } from '../../lexicon/formats/backup.ts';
import { labelOf, type Mapping } from '../../lexicon/formats/columns.ts';
import { type Compared, Comparison, joined } from '../../lexicon/formats/compare.ts';
import { decode } from '../../lexicon/formats/decode.ts';
import {
  type Defaults,
  type FileRead,
  type FileRefused,
  losses,
  MOST_BYTES,
  type ReadFormat,
  type Refused,
  refuseFile,
  type WriteFormat,
} from '../../lexicon/formats/format.ts';
import { type FileContent, fileContent, readRows } from '../../lexicon/formats/read-file.ts';
import { writeFile } from '../../lexicon/formats/write-file.ts';
import { nameOf } from '../../lexicon/override.ts';
import { PART } from '../../lexicon/shelf.ts';
import type { SilencedForm } from '../../lexicon/silenced.ts';
import { allNotes, putNotes } from '../../platform/notes.ts';
import { addToBin, binned } from '../../platform/own-bin.ts';
import { applyEdits, type Outcome } from '../../platform/own-changes.ts';
import { ownOverrides, ownRecord, ownRecords, ownRecordsById } from '../../platform/own-records.ts';
import { ownShelves } from '../../platform/own-shelves.ts';
import type { SiteRules } from '../../platform/sites.ts';
import { snapshotText } from '../../platform/snapshots.ts';
import { answerCalls, inSlices, type Manner } from './calls.ts';

/** How many of each are shown. */
const SHOWN = 200;
const SAMPLES = 5;

export type Opened =
  | FileRefused
  | {
      ok: true;
      format: ReadFormat;
      table?: { samples: string[][]; hasNames: boolean; mapping: Mapping; rows: number };
    };
export type Preview = {
  ok: true;
  counts: { new: number; changed: number; same: number; refused: number };
  /** The first of each, by name. */
  added: string[];
  changed: string[];
  refused: Refused[];
};
export type RestorePreview = {
  ok: true;
  counts: { added: number; changed: number; removed: number; same: number };
  refused: Refused[];
  siteRules: SiteRules;
  known: string[];
  silenced: SilencedForm[];
};
export type Manners = { hasNames?: boolean | undefined; mapping?: Mapping | undefined; defaults: Defaults };
export type How = 'merge' | 'replace' | 'skip';
type Cancelled = { ok: false; problem: 'cancelled' };
const CANCELLED: Cancelled = { ok: false, problem: 'cancelled' };

let content: FileContent | undefined;
let compared: Compared[] = [];

let restoring: { edits: Edit[]; bin: BinnedEntry[]; notes: Record<string, string> } | undefined;

async function readRestorable(
  file: File | undefined,
  snapshot: number | undefined,
): Promise<ReturnType<typeof readBackup>> {
  if (file && file.size > MOST_BYTES) return refuseFile('fileTooLarge');
  const decoded = file && decode(new Uint8Array(await file.arrayBuffer()));
  if (decoded && !decoded.ok) return decoded;
  const text = decoded ? decoded.text : await snapshotText(snapshot ?? 0);
  return text === undefined ? refuseFile('fileEmpty') : readBackup(text);
}

async function owned() {
  const owners = new Map<string, string>();
  const known = new Set<string>();
  for (const shelf of await ownShelves()) {
    const ids = shelf.length > 0 ? shelf.id.split('\n') : [];
    for (const id of ids) known.add(id);
    for (const [row, line] of (shelf.length > 0 ? shelf.claims.split('\n') : []).entries())
      for (const claim of line.split(PART)) owners.set(claim, ids[row] as string);
  }
  for (const { id } of await ownOverrides()) known.add(id);
  return {
    ownerOf: (claim: string) => owners.get(claim),
    // Asking the database for each entry that is not there takes most of a large import's time.
    record: async (id: string) => (known.has(id) ? ownRecord(id) : undefined),
  };
}

function read({ hasNames, mapping, defaults }: Manners): FileRead {
  if (!content) return refuseFile('fileEmpty');
  if (content.format !== 'csv') return content.read(defaults);
  return readRows(content.rows, hasNames ?? content.hasNames, mapping ?? content.mapping, defaults);
}

/** As the reader's own table calls its columns. */
function labelled(refused: Refused, { hasNames, mapping }: Manners): Refused {
  if (content?.format !== 'csv') return refused;
  const names = (hasNames ?? content.hasNames) ? content.rows[0]?.cells : undefined;
  return { ...refused, column: labelOf(refused.column, mapping ?? content.mapping, names) };
}

function previewOf(refused: readonly Refused[], manners: Manners): Preview {
  const of = <S extends Compared['state']>(state: S) =>
    compared.filter((each): each is Extract<Compared, { state: S }> => each.state === state);
  const [added, changed] = [of('new'), of('changed')];
  const all = [...refused, ...of('refused').map((each) => each.refused)].sort((a, b) => a.row - b.row);
  return {
    ok: true,
    counts: { new: added.length, changed: changed.length, same: of('same').length, refused: all.length },
    added: added.slice(0, SHOWN).map(({ after }) => nameOf(after)),
    changed: changed.slice(0, SHOWN).map(({ before }) => nameOf(before)),
    refused: all.slice(0, SHOWN).map((each) => labelled(each, manners)),
  };
}

const editOf = (each: Compared, how: How): Edit[] => {
  if (each.state === 'new') return [{ id: each.after.id, before: undefined, after: each.after }];
  if (each.state !== 'changed' || how === 'skip') return [];
  const { before, after } = each;
  return [{ id: before.id, before, after: how === 'merge' ? joined(before, after) : after }];
};

const calls = {
  async open({ file }: { file: File }): Promise<Opened> {
    content = undefined;
    compared = [];
    if (file.size > MOST_BYTES) return refuseFile('fileTooLarge');
    const found = fileContent(new Uint8Array(await file.arrayBuffer()), file.name);
    if ('ok' in found) return found;
    content = found;
    if (found.format !== 'csv') return { ok: true, format: found.format };
    const { rows, hasNames, mapping } = found;
    const samples = rows.slice(0, SAMPLES).map(({ cells }) => cells.map((cell) => cell.slice(0, 80)));
    return { ok: true, format: 'csv', table: { samples, hasNames, mapping, rows: rows.length } };
  },
  async compare(manners: Manners, manner: Manner): Promise<Preview | FileRefused | Cancelled> {
    manner.onProgress(0, 0);
    const found = read(manners);
    if (!found.ok) return found;
    const comparison = new Comparison(await owned());
    compared = [];
    const isWhole = await inSlices(found.incoming, manner, async (incoming) => {
      compared.push(await comparison.next(incoming));
    });
    return isWhole ? previewOf(found.refused, manners) : CANCELLED;
  },
  /** All of the preview, or nothing. */
  async commit({ how }: { how: How }, manner: Manner): Promise<Outcome> {
    const edits = compared.flatMap((each) => editOf(each, how));
    manner.onProgress(0, edits.length);
    const outcome = await applyEdits(edits, 'imported', manner);
    if (outcome.ok) [content, compared] = [undefined, []];
    return outcome;
  },
  async lost({ format }: { format: WriteFormat }) {
    const entries = await ownRecords();
    return { count: entries.length, losses: losses(entries, format) };
  },
  /** All, or those with the ids. */
  async write(ask: { format: WriteFormat; day: string; ids?: string[] }): Promise<{ name: string; blob: Blob }> {
    const records = ask.ids ? await ownRecordsById(ask.ids) : await ownRecords();
    const { name, type, content: written } = writeFile(records, ask.format, ask.day);
    return { name, blob: new Blob([written as BlobPart], { type }) };
  },
  async backup(settings: Pick<Backup, 'at' | 'siteRules' | 'known' | 'silenced'>): Promise<Blob> {
    const bin = (await binned()).map(({ entry, deletedAt }) => ({ entry, deletedAt }));
    return new Blob([writeBackup({ ...settings, entries: await ownRecords(), bin, notes: await allNotes() })], {
      type: 'application/json',
    });
  },
  /** What restoring a backup, a lexicon file or a snapshot would do. */
  async openBackup({ file, snapshot }: { file?: File; snapshot?: number }): Promise<RestorePreview | FileRefused> {
    restoring = undefined;
    const read = await readRestorable(file, snapshot);
    if (!read.ok) return read;
    const { added, removed, changed, same } = backupEdits(await ownRecords(), read.backup.entries, sameEntry);
    const edits = [
      ...added.map((after) => ({ id: after.id, before: undefined, after })),
      ...changed.map(({ before, after }) => ({ id: after.id, before, after })),
      ...removed.map((before) => ({ id: before.id, before, after: undefined })),
    ];
    restoring = { edits, bin: read.backup.bin, notes: read.backup.notes };
    const counts = { added: added.length, changed: changed.length, removed: removed.length, same };
    return {
      ok: true,
      counts,
      refused: read.refused.slice(0, SHOWN),
      siteRules: read.backup.siteRules,
      known: read.backup.known,
      silenced: read.backup.silenced,
    };
  },
  async restore(_ask: undefined, manner: Manner): Promise<Outcome> {
    if (!restoring) return { ok: false, reason: 'nothing' };
    manner.onProgress(0, restoring.edits.length);
    const outcome = await applyEdits(restoring.edits, 'replaced', manner);
    if (outcome.ok || outcome.reason === 'nothing') {
      await addToBin(restoring.bin);
      await putNotes(restoring.notes);
    }
    return outcome;
  },
};
export type TransferCalls = typeof calls;

answerCalls(calls);
