/**
 * The reader's own entries, in IndexedDB (database.ts). IndexedDB tells nobody of a change, so each change that is
 * saved also moves the lexicon revision.
 */
import type { ChangeKind, Edit } from '../lexicon/edits.ts';
import { applyEdits, type Manner, type Outcome, stepBack } from './own-changes.ts';
import { lexiconRevision } from './stored.ts';

const told = async (outcome: Promise<Outcome>): Promise<Outcome> => {
  const done = await outcome;
  if (done.ok) await moveRevision();
  return done;
};

/** Rejects where nothing could be saved; says so where another window has changed the same entry meanwhile. */
export const changeOwnEntries = (edits: readonly Edit[], kind: ChangeKind, manner?: Manner): Promise<Outcome> =>
  told(applyEdits(edits, kind, manner));

export const undoOwnChange = (manner?: Manner): Promise<Outcome> => told(stepBack('undo', manner));
export const redoOwnChange = (manner?: Manner): Promise<Outcome> => told(stepBack('redo', manner));

/** What is committed is saved, whatever happens here: without its revision it is only marked later. */
export const moveRevision = async (): Promise<void> => {
  await lexiconRevision
    .read()
    .then((revision) => lexiconRevision.write(revision + 1))
    .catch(() => undefined);
};
