/** Changes of the own entries from this page, each told in a notice, and undone and redone. */
import { useEffect, useState } from 'preact/hooks';
import type { ChangeKind, Edit } from '../../lexicon/edits.ts';
import { shortened } from '../../lexicon/shortened.ts';
import type { Change } from '../../platform/database.ts';
import { type CountedKey, counted, type TextKey, t } from '../../platform/i18n.ts';
import { nextSteps, type Outcome } from '../../platform/own-changes.ts';
import { changeOwnEntries, redoOwnChange, undoOwnChange } from '../../platform/own-entries.ts';

const ONE: Record<ChangeKind, TextKey> = {
  added: 'changeAdded',
  edited: 'changeEdited',
  deleted: 'changeDeleted',
  imported: 'changeImported',
  restored: 'changeRestored',
  replaced: 'changeReplaced',
};
const MANY: Record<ChangeKind, CountedKey> = {
  added: 'changesAdded',
  edited: 'changesEdited',
  deleted: 'changesDeleted',
  imported: 'changesImported',
  restored: 'changesRestored',
  replaced: 'changesReplaced',
};

/** As in "deleted “red line”", "imported 20 entries". */
export const describeChange = ({ kind, count, sample }: Change): string =>
  count === 1 ? t(ONE[kind], shortened(sample)) : counted(MANY[kind], count);

type Steps = Awaited<ReturnType<typeof nextSteps>>;

export type Changes = {
  steps: Steps;
  change: (edits: readonly Edit[], kind: ChangeKind) => Promise<Outcome>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
};

export function useChanges(loaded: number, reload: () => Promise<void>, say: (text: string) => void): Changes {
  const [steps, setSteps] = useState<Steps>({});
  useEffect(() => {
    void nextSteps().then(setSteps, () => setSteps({}));
  }, [loaded]);
  const step = async (go: () => Promise<Outcome>, done: TextKey) => {
    try {
      const outcome = await go();
      if (outcome.ok) {
        await reload();
        say(t(done, describeChange(outcome.change)));
      } else if (outcome.reason === 'changed') say(t('undoOutdated'));
    } catch {
      say(t('undoFailed'));
    }
  };
  return {
    steps,
    change: async (edits, kind) => {
      const outcome = await changeOwnEntries(edits, kind);
      if (outcome.ok) await reload();
      return outcome;
    },
    undo: () => step(undoOwnChange, 'undone'),
    redo: () => step(redoOwnChange, 'redone'),
  };
}
