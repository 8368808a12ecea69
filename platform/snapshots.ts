/**
 * Snapshots of the own entries, taken by themselves: at most one a day, when something was changed since the last. Kept
 * by age: seven of the last days, then one a week for four weeks, then one a month for a year.
 */
import { writeJson } from '../lexicon/formats/json.ts';
import { hash } from '../lexicon/hash.ts';
import { database, type Snapshot } from './database.ts';
import { ownRecords } from './own-records.ts';

const DAY = 86_400_000;
const STEPS = [
  { within: 7 * DAY, one: DAY },
  { within: 35 * DAY, one: 7 * DAY },
  { within: 400 * DAY, one: 30 * DAY },
];

/** Those of `times` (any order) that are kept at `now`: in each stretch the oldest, so that it grows old. */
export function keptSnapshots(times: readonly number[], now: number): Set<number> {
  const kept = new Set<number>();
  const taken = new Set<string>();
  for (const time of [...times].sort((a, b) => a - b)) {
    const step = STEPS.find(({ within }) => now - time < within);
    if (!step) continue;
    const stretch = `${step.one} ${Math.floor(time / step.one)}`;
    if (taken.has(stretch)) continue;
    taken.add(stretch);
    kept.add(time);
  }
  // The last one is never given up for an older one.
  if (times.length > 0) kept.add(Math.max(...times));
  return kept;
}

/** Latest first. */
export const snapshots = async (): Promise<Snapshot[]> => (await (await database()).getAll('snapshots')).reverse();

/** What `readJson` reads. */
export async function snapshotText(number: number): Promise<string | undefined> {
  const data = await (await database()).get('snapshotData', number);
  return data && new TextDecoder().decode(await through(data, new DecompressionStream('gzip')));
}

/** Takes one if the last is a day old and not the same, and gives up those that are not kept any more. */
export async function takeSnapshot(now: number): Promise<void> {
  const db = await database();
  const all = await db.getAll('snapshots');
  const last = all.at(-1);
  if (last && now - last.at < DAY) return;
  const entries = await ownRecords();
  const json = writeJson(entries);
  const taken: Snapshot = { number: (last?.number ?? 0) + 1, at: now, count: entries.length, hash: hash(json) };
  if (entries.length === 0 || (last?.count === taken.count && last.hash === taken.hash)) return;
  const data = await through(new TextEncoder().encode(json), new CompressionStream('gzip'));
  const kept = keptSnapshots([...all.map(({ at }) => at), now], now);
  const transaction = db.transaction(['snapshots', 'snapshotData'], 'readwrite', { durability: 'strict' });
  // Two windows may do this at once: the number lets one of them only.
  const lines = transaction.objectStore('snapshots');
  const datas = transaction.objectStore('snapshotData');
  await Promise.all([
    lines.add(taken),
    datas.put(data, taken.number),
    ...all.filter(({ at }) => !kept.has(at)).flatMap(({ number }) => [lines.delete(number), datas.delete(number)]),
    transaction.done,
  ]);
}

async function through(data: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const passed = new Blob([data as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}
