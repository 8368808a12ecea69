/** The lexicon: what is found at the left, the entry or the form at the right; on narrow screens one of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { download, today } from '../../components/download.ts';
import { type CommonFields, editsSetting } from '../../lexicon/common-fields.ts';
import { type Draft, entryFromDraft } from '../../lexicon/draft.ts';
import { sameEntry } from '../../lexicon/edits.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import { overrideOf } from '../../lexicon/layers.ts';
import { isOverride, type LexiconRecord, nameOf } from '../../lexicon/override.ts';
import { newOwnId } from '../../lexicon/own-entry.ts';
import { shortened } from '../../lexicon/shortened.ts';
import { counted, t } from '../../platform/i18n.ts';
import { layeredEntry, type OneEntry } from '../../platform/lexicon.ts';
import { ownRecord, ownRecordsById } from '../../platform/own-records.ts';
import type { Caller } from './calls.ts';
import { belowOf, Editor } from './Editor.tsx';
import { Finder } from './Finder.tsx';
import type { TransferCalls } from './transfer-worker.ts';
import './lexicon-page.css';
import { Reading } from './Reading.tsx';
import type { Changes } from './use-changes.ts';
import { useDrafts } from './use-drafts.ts';
import { useEditorWish } from './use-editor-wish.ts';
import { useEntry } from './use-entry.ts';
import type { FinderState } from './use-finder.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useSelected } from './use-selected.ts';
import { useSelection } from './use-selection.ts';

type Props = {
  finder: FinderState;
  changes: Changes;
  transfer: () => Caller<TransferCalls>;
  say: (text: string | undefined) => void;
  /** This part of the page is wanted. */
  onWanted: () => void;
};

export function LexiconPage({ finder, changes, transfer, say, onWanted }: Props) {
  const [selected, select] = useSelected();
  const drafts = useDrafts();
  const { open } = drafts;
  const shown = useEntry(selected, finder);
  const edited = useEntry(open?.of?.entry.id, finder);
  const selection = useSelection(finder);
  const [narrowShows, setNarrowShows] = useState<'finder' | 'reading'>(selected ? 'reading' : 'finder');
  const saving = useRef(false);
  const wantsNotMarked = useRef(false);
  useFocusKept([selected, open, narrowShows]);

  /** The form gives way to an entry; what was typed waits in its draft. */
  const leaveForm = () => {
    if (open && drafts.isChanged(open.key)) say(t('draftKept'));
    drafts.close();
  };
  useEffect(() => {
    leaveForm();
    setNarrowShows(selected || wantsNotMarked.current ? 'reading' : 'finder');
    wantsNotMarked.current = false;
    scrollTo(0, 0);
  }, [selected]);

  // Somebody has chosen forms on a page, or an entry in a card.
  useEditorWish(async (wish) => {
    onWanted();
    leaveForm();
    if ('add' in wish) return edit(undefined, wish.add);
    const found = await layeredEntry(wish.edit);
    if (found) edit(found);
  });

  const pick = (id: string) => {
    leaveForm();
    select(id);
    setNarrowShows('reading');
  };
  const edit = (of?: OneEntry, added?: { en?: string; zh?: string }) => {
    say(undefined);
    drafts.edit(of, added);
    setNarrowShows('reading');
    scrollTo(0, 0);
  };
  const cancel = () => {
    drafts.drop();
    if (!selected) setNarrowShows('finder');
  };
  /** Another window has saved or deleted what is being edited here. */
  const isOutdated =
    open?.of !== undefined &&
    !saving.current &&
    edited !== undefined &&
    !sameEntry(edited.found?.record, open.of.record);

  const save = async (draft: Draft) => {
    // Who was told of the other window's change saves over it knowingly; who was not is told now.
    const of = open?.of;
    const id = of?.entry.id ?? newOwnId();
    const before = isOutdated ? await ownRecord(id) : of?.record;
    const wanted = entryFromDraft(draft, id, of?.entry);
    if (!wanted.ok) throw new Error(`A draft without problems must give an entry: ${JSON.stringify(wanted.issues)}`);
    // Of an entry that is not the reader's only what they change is theirs.
    const below = belowOf(of);
    const after = below ? overrideOf(below, wanted.value, headwordOf(below)) : wanted.value;
    if (!before && !after) {
      drafts.drop();
      return true;
    }
    saving.current = true;
    try {
      const outcome = await changes.change([{ id, before, after }], of ? 'edited' : 'added');
      if (!outcome.ok) {
        await finder.reload();
        return false;
      }
    } finally {
      saving.current = false;
    }
    drafts.drop();
    select(id);
    say(t('saved'));
    return true;
  };
  const remove = async (removed: readonly LexiconRecord[]) => {
    const edits = removed.map((before) => ({ id: before.id, before, after: undefined }));
    const outcome = await changes.change(edits, 'deleted').catch(() => undefined);
    if (!outcome?.ok) return say(t(outcome ? 'deleteOutdated' : 'deleteFailed'));
    // What was changed of another layer's entry leaves that entry.
    if (removed.some((record) => record.id === selected && !isOverride(record))) select(undefined);
    selection.clear();
    const [first] = removed;
    if (removed.length === 1 && first)
      say(t(isOverride(first) ? 'originalRestored' : 'deleted', shortened(nameOf(first))));
    else say(counted('deletedMany', removed.length));
  };

  const setMany = async (fields: CommonFields) => {
    const edits = editsSetting(await ownRecordsById([...selection.ids]), fields);
    if (edits.length === 0) return say(t('nothingToChange'));
    const outcome = await changes.change(edits, 'edited').catch(() => undefined);
    say(outcome?.ok ? counted('changedMany', edits.length) : t('changeManyFailed'));
  };
  const exportSelected = async () => {
    try {
      const { name, blob } = await transfer()('write', { format: 'json', day: today(), ids: [...selection.ids] });
      download(blob, name);
    } catch {
      say(t('exportFailed'));
    }
  };

  return (
    <div class="lexicon" data-narrow-shows={narrowShows}>
      <Finder
        finder={finder}
        selection={selection}
        shown={selected}
        onPick={pick}
        onAdd={() => edit()}
        onSearch={() => setNarrowShows('finder')}
        onNotMarked={() => {
          wantsNotMarked.current = selected !== undefined;
          leaveForm();
          select(undefined);
          setNarrowShows('reading');
        }}
        onSet={(fields) => void setMany(fields)}
        onExport={() => void exportSelected()}
        onDelete={() => void ownRecordsById([...selection.ids]).then(remove)}
      />
      <div class="lexicon-reading" tabIndex={-1}>
        <button type="button" class="button quiet lexicon-back" onClick={() => setNarrowShows('finder')}>
          {t('backToList')}
        </button>
        {open ? (
          <Editor
            drafts={drafts}
            finder={finder}
            warning={isOutdated ? t('changedElsewhere') : undefined}
            onSave={save}
            onCancel={cancel}
          />
        ) : (
          <Reading
            selected={selected}
            shown={shown}
            finder={finder}
            hasDraft={selected !== undefined && (drafts.isChanged(selected) || drafts.isKept(selected))}
            onEdit={edit}
            onDelete={(record) => remove([record])}
          />
        )}
      </div>
    </div>
  );
}
