/** The lexicon page: what is found at the left, the entry or the form at the right; on narrow screens one of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { EntryForm } from '../../components/EntryForm.tsx';
import { headwordOf } from '../../lexicon/headword.ts';
import { checkDraft, type Draft, draftOf, entryFromDraft, newOwnId } from '../../lexicon/own-entry.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { t } from '../../platform/i18n.ts';
import { deleteOwnEntry, saveOwnEntry } from '../../platform/own-entries.ts';
import { Finder } from './Finder.tsx';
import './lexicon-page.css';
import { Notice, type NoticeText } from './Notice.tsx';
import { Reading } from './Reading.tsx';
import { useDrafts } from './use-drafts.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useLexicon } from './use-lexicon.ts';
import { useSelected } from './use-selected.ts';

export function LexiconPage() {
  const lexicon = useLexicon();
  const [selected, select] = useSelected();
  const drafts = useDrafts();
  const { open } = drafts;
  const [notice, setNotice] = useState<NoticeText>();
  const [narrowShows, setNarrowShows] = useState<'finder' | 'reading'>(selected ? 'reading' : 'finder');
  const saving = useRef(false);
  useFocusKept([selected, open, narrowShows]);

  /** The form gives way to an entry; what was typed waits in its draft. */
  const leaveForm = () => {
    if (open && drafts.isChanged(open.key)) setNotice({ text: t('draftKept') });
    drafts.close();
  };
  useEffect(() => {
    leaveForm();
    setNarrowShows(selected ? 'reading' : 'finder');
    scrollTo(0, 0);
  }, [selected]);

  const pick = (id: string) => {
    leaveForm();
    select(id);
    setNarrowShows('reading');
  };
  const edit = (of?: Entry) => {
    setNotice(undefined);
    drafts.edit(of);
    setNarrowShows('reading');
    scrollTo(0, 0);
  };
  const cancel = () => {
    drafts.drop();
    if (!selected) setNarrowShows('finder');
  };
  const save = async (draft: Draft) => {
    const saved = entryFromDraft(draft, open?.of?.id ?? newOwnId());
    saving.current = true;
    try {
      await saveOwnEntry(saved);
      await lexicon.reload();
    } finally {
      saving.current = false;
    }
    drafts.drop();
    select(saved.id);
    setNotice({ text: t('saved') });
  };
  const remove = async (removed: Entry) => {
    try {
      await deleteOwnEntry(removed.id);
    } catch {
      return setNotice({ text: t('deleteFailed') });
    }
    await lexicon.reload();
    select(undefined);
    setNotice({ text: t('deleted', headwordOf(removed)), undo: () => restore(removed) });
  };
  const restore = async (removed: Entry) => {
    try {
      await saveOwnEntry(removed);
    } catch {
      return setNotice({ text: t('undoFailed'), undo: () => restore(removed) });
    }
    await lexicon.reload();
    select(removed.id);
    setNotice({ text: t('restored') });
  };
  /** Another window may have saved or deleted what is being edited here. */
  const isOutdated = (): boolean => {
    if (!open?.of || saving.current) return false;
    const now = lexicon.own.find(({ id }) => id === open.of?.id);
    return !now || JSON.stringify(draftOf(now)) !== JSON.stringify(open.initial);
  };

  return (
    <div class="lexicon" data-narrow-shows={narrowShows}>
      <Finder
        lexicon={lexicon}
        selected={selected}
        onPick={pick}
        onAdd={() => edit()}
        onSearch={() => setNarrowShows('finder')}
      />
      <main class="lexicon-reading" tabIndex={-1}>
        <button type="button" class="button quiet lexicon-back" onClick={() => setNarrowShows('finder')}>
          {t('backToList')}
        </button>
        {open ? (
          <EntryForm
            key={open.key}
            title={t(open.of ? 'editEntry' : 'addEntry')}
            draft={drafts.draft}
            changed={drafts.isChanged(open.key)}
            check={(draft) =>
              checkDraft(
                draft,
                lexicon.own.filter(({ id }) => id !== open.of?.id),
              )
            }
            onChange={drafts.change}
            onSave={save}
            onCancel={cancel}
            warning={isOutdated() ? t('changedElsewhere') : undefined}
          />
        ) : (
          <Reading
            lexicon={lexicon}
            selected={selected}
            hasDraft={selected !== undefined && drafts.isChanged(selected)}
            onEdit={edit}
            onDelete={remove}
          />
        )}
      </main>
      <Notice notice={notice} onEnd={() => setNotice(undefined)} />
    </div>
  );
}
