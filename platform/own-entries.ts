/**
 * The reader's own entries, in IndexedDB (database.ts). IndexedDB tells nobody of a change, so each change that is
 * saved also moves the lexicon revision.
 */
import type { ChangeKind, Edit } from '../lexicon/edits.ts';
import { applyEdits, type Manner, type Outcome, stepBack } from './own-changes.ts';
import { moveRevision } from './revision.ts';

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
