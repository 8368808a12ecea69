/** What the file of a subscription would change, entry by entry; the whole of it takes the place of what was there. */
import { Comparison } from '../formats/compare.ts';
import type { FileProblem, FileRead, Incoming, Refused } from '../formats/format.ts';
import { type FileContent, fileContent, readRows } from '../formats/read-file.ts';
import { hash } from '../hash.ts';
import type { LexiconRecord } from '../override.ts';
import { foldedForm, formsOf } from '../own-entry.ts';
import { check, entrySchema } from '../schema.ts';
import { type About, UNSAID } from './about.ts';

/** As many as all tabs can carry in their index. */
export const MOST_SUBSCRIBED = 50_000;

export type UpdateProblem =
  | FileProblem
  | 'subscriptionFormat'
  | 'subscriptionTooMany'
  | 'subscriptionEmpty'
  | 'cancelled';
export type Update = {
  ok: true;
  about: About;
  records: LexiconRecord[];
  added: LexiconRecord[];
  changed: { before: LexiconRecord; after: LexiconRecord }[];
  removed: LexiconRecord[];
  refused: Refused[];
};
export type UpdateRead = Update | { ok: false; problem: UpdateProblem; detail: string };

const DEFAULTS = { kind: 'formula', topic: 'diplomacy' } as const;

/**
 * Formats that say what is what. A word list is none: the page of an error would pass for one, and so would any text
 * for a table without names.
 */
function readContent(content: FileContent): (FileRead & { about?: About }) | undefined {
  if (content.format === 'words') return undefined;
  if (content.format !== 'csv') return content.read(DEFAULTS);
  return content.hasNames ? readRows(content.rows, true, content.mapping, DEFAULTS) : undefined;
}

/** An entry without an id is known by its first form, so that it is the same in the next update. */
function named({ row, fields }: Incoming): Incoming {
  if (fields.id !== undefined) return { row, fields };
  const entry = check(entrySchema, { ...fields, id: 'unnamed' });
  const [form = ''] = entry.ok ? formsOf(entry.value) : [];
  const folded = foldedForm(form);
  return { row, fields: { ...fields, id: `sub-${hash(folded).toString(36)}-${hash(`${folded}|`).toString(36)}` } };
}

/** Called between slices of the work; false ends it. */
type Breathe = (done: number, total: number) => Promise<boolean>;
const SLICE = 200;

export async function readUpdate(
  bytes: Uint8Array,
  name: string,
  current: readonly LexiconRecord[],
  breathe: Breathe = async () => true,
): Promise<UpdateRead> {
  const refuse = (problem: UpdateProblem, detail = ''): UpdateRead => ({ ok: false, problem, detail });
  const content = fileContent(bytes, name);
  if ('ok' in content) return content;
  const found = readContent(content);
  if (!found) return refuse('subscriptionFormat');
  if (!found.ok) return found;
  const { incoming, about = UNSAID } = found;
  if (incoming.length > MOST_SUBSCRIBED) return refuse('subscriptionTooMany', String(incoming.length));
  const before = new Map(current.map((record) => [record.id, record]));
  // A form may have moved from one of its entries to another: only this file says whose it is.
  const comparison = new Comparison({ record: async (id) => before.get(id), ownerOf: () => undefined });
  const update: Update = {
    ok: true,
    about,
    records: [],
    added: [],
    changed: [],
    removed: [],
    refused: [...found.refused],
  };
  const kept = new Set<string>();
  for (const [i, each] of incoming.entries()) {
    if (i % SLICE === 0 && !(await breathe(i, incoming.length))) return refuse('cancelled');
    const { row, fields } = named(each);
    const compared = await comparison.next({ row, fields });
    if (compared.state === 'refused') update.refused.push(compared.refused);
    else {
      const after = compared.state === 'same' ? before.get(String(fields.id)) : compared.after;
      if (!after) continue;
      kept.add(after.id);
      update.records.push(after);
      if (compared.state === 'new') update.added.push(after);
      if (compared.state === 'changed') update.changed.push({ before: compared.before, after });
    }
  }
  if (update.records.length === 0) return refuse('subscriptionEmpty', String(update.refused.length));
  update.removed = current.filter(({ id }) => !kept.has(id));
  return update;
}

/** Such an update is shown before it is taken, whatever the reader has chosen: it may be a file that broke. */
export const takesMuchAway = ({ removed }: Update, current: number): boolean => removed.length * 2 > current;
