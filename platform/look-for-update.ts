/** Asks for the file of a subscription and compares it with what is here. Nothing is written. */
import type { LexiconRecord } from '../lexicon/override.ts';
import { readUpdate, type Update, type UpdateProblem } from '../lexicon/subscriptions/update.ts';
import { type FetchProblem, fetchLexicon, type Validators } from './fetch-lexicon.ts';
import type { Brought } from './subscription-changes.ts';

export type LookProblem = FetchProblem | UpdateProblem | 'checksumDiffers';
export type LookFailed = { ok: false; problem: LookProblem; detail: string };
export type Look =
  | { ok: true; isNew: false; validators?: Validators }
  | { ok: true; isNew: true; update: Update; brought: Brought }
  | LookFailed;

type Asked = {
  address: string;
  validators?: Validators;
  /** Of what is here, or of what the reader wants to have. */
  checksum?: string | undefined;
  wanted?: string | undefined;
  current: readonly LexiconRecord[];
};
type Manner = {
  signal?: AbortSignal;
  onFetched?: (done: number, total: number) => void;
  /** Called between slices of comparing; false ends it. */
  breathe: (done: number, total: number) => Promise<boolean>;
};

export async function lookForUpdate(asked: Asked, { signal, onFetched, breathe }: Manner): Promise<Look> {
  const fetched = await fetchLexicon(asked.address, asked.validators, { signal, onProgress: onFetched });
  if (!fetched.ok) return fetched;
  if (!fetched.isNew) return { ok: true, isNew: false };
  const { bytes, checksum, validators } = fetched;
  if (asked.wanted !== undefined && asked.wanted !== checksum)
    return { ok: false, problem: 'checksumDiffers', detail: checksum };
  if (asked.checksum === checksum) return { ok: true, isNew: false, validators };
  const update = await readUpdate(bytes, new URL(asked.address).pathname, asked.current, breathe);
  if (!update.ok) return update;
  const { about, records, refused } = update;
  return { ok: true, isNew: true, update, brought: { about, records, refused: refused.length, checksum, validators } };
}
