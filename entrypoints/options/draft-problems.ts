/** Checks a draft against the own entries that have one of its forms; the worker knows which. */
import { type Draft, draftForms } from '../../lexicon/draft.ts';
import { checkDraft, type DraftProblem } from '../../lexicon/draft-problems.ts';
import { foldedForm } from '../../lexicon/own-entry.ts';
import { layeredEntry } from '../../platform/lexicon.ts';
import type { Caller } from './calls.ts';
import type { FinderCalls } from './finder-worker.ts';

/** @param of the entry that is edited, which may keep its forms. */
export async function draftProblems(
  draft: Draft,
  of: string | undefined,
  call: Caller<FinderCalls>,
): Promise<DraftProblem[]> {
  const claims = draftForms(draft).map(foldedForm);
  const owners = await call('owners', { claims });
  const ids = new Set(owners.map(({ id }) => id).filter((id) => id !== of));
  const found = await Promise.all([...ids].map(layeredEntry));
  return checkDraft(
    draft,
    found.flatMap((one) => one?.entry ?? []),
  );
}
