/** The form of an entry, beside it the card as it will be, and a passage to try it on. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { EntryCard } from '../../components/EntryCard.tsx';
import { EntryForm } from '../../components/EntryForm.tsx';
import { type Draft, draftForms, draftOf, entryFromDraft } from '../../lexicon/draft.ts';
import { changesOf, mergeRecords } from '../../lexicon/layers.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { t } from '../../platform/i18n.ts';
import type { OneEntry } from '../../platform/lexicon.ts';
import { draftProblems } from './draft-problems.ts';
import './editor.css';
import { PassageTrial } from './PassageTrial.tsx';
import type { Drafts } from './use-drafts.ts';
import type { FinderState } from './use-finder.ts';
import { useOverlaps } from './use-overlaps.ts';
import { useReadings } from './use-readings.ts';
import { useRelated } from './use-related.ts';

type Props = {
  drafts: Drafts;
  finder: FinderState;
  warning: string | undefined;
  onSave: (draft: Draft) => Promise<boolean>;
  onCancel: () => void;
};

/** What an entry is that is not the reader's, without their layer. */
export const belowOf = (of: OneEntry | undefined): Entry | undefined => of && (of.record ? of.below?.entry : of.entry);

export function Editor({ drafts, finder, warning, onSave, onCancel }: Props) {
  const { open, draft } = drafts;
  const of = open?.of;
  const below = belowOf(of);
  const id = of?.entry.id ?? 'own-draft';
  const typed = JSON.stringify(draft);
  useReadings(open?.key, draft, drafts.change);
  const overlaps = useOverlaps(draft, of, finder);
  /** What cannot be read yet is shown as it was before. */
  const last = useRef<Entry>(undefined);
  const entry = useMemo(() => {
    const made = entryFromDraft(draft, id, of?.entry);
    if (made.ok) last.current = draftForms(draft).length > 0 ? made.value : undefined;
    return last.current;
  }, [typed, id, of]);
  const related = useRelated(entry, finder);
  const [isSaving, setSaving] = useState(false);
  if (!open) return null;
  const layered =
    entry &&
    below &&
    mergeRecords([
      { layer: 'built-in', record: below },
      { layer: 'own', record: entry },
    ]);
  const changes = layered && changesOf({ ...layered, entry });
  return (
    <div class="editor">
      {drafts.isKept(open.key) && (
        <p class="editor-kept">
          {t('draftWaits')}{' '}
          <button type="button" class="button" onClick={() => drafts.takeKept(true)}>
            {t('draftGoOn')}
          </button>{' '}
          <button type="button" class="button quiet" onClick={() => drafts.takeKept(false)}>
            {t('draftForget')}
          </button>
        </p>
      )}
      <EntryForm
        key={open.key}
        title={t(of ? 'editEntry' : 'addEntry')}
        draft={draft}
        original={below && draftOf(below)}
        changed={drafts.isChanged(open.key)}
        check={(checked) => draftProblems(checked, of?.entry.id, finder.call)}
        overlaps={overlaps}
        onChange={drafts.change}
        onSave={onSave}
        onSaving={setSaving}
        onCancel={onCancel}
        warning={warning}
      />
      {/* What is being saved must not be taken for what is. */}
      <aside class="editor-beside" aria-label={t('preview')} hidden={isSaving}>
        <PassageTrial entry={entry} version={finder.loaded} />
        <h3>{t('preview')}</h3>
        {entry ? (
          <div class="editor-card">
            <EntryCard
              entry={entry}
              own={!below}
              changes={changes && changes.fields.length > 0 ? changes : undefined}
              related={related}
            />
          </div>
        ) : (
          <p class="panel-about">{t('previewEmpty')}</p>
        )}
      </aside>
    </div>
  );
}
