/** The entry that is shown, with what only the lexicon page has room for; or why there is none. */
import { Chinese } from '../../components/Chinese.tsx';
import { EntryCard } from '../../components/EntryCard.tsx';
import { headwordOf } from '../../lexicon/headword.ts';
import { changesOf } from '../../lexicon/layers.ts';
import type { LexiconRecord } from '../../lexicon/override.ts';
import { formsOf } from '../../lexicon/own-entry.ts';
import { shortened } from '../../lexicon/shortened.ts';
import { counted, t } from '../../platform/i18n.ts';
import type { OneEntry } from '../../platform/lexicon.ts';
import { Known } from './Known.tsx';
import { NotMarked } from './NotMarked.tsx';
import type { ShownEntry } from './use-entry.ts';
import type { FinderState } from './use-finder.ts';

/** More forms than this wait behind a line to open. */
const FEW = 8;

type Props = {
  selected: string | undefined;
  /** Undefined while it is read. */
  shown: ShownEntry | undefined;
  finder: FinderState;
  /** Something was typed for this entry and not saved. */
  hasDraft: boolean;
  onEdit: (found: OneEntry) => void;
  onDelete: (record: LexiconRecord) => void;
};

export function Reading({ selected, shown, finder, hasDraft, onEdit, onDelete }: Props) {
  const found = shown?.found;
  if (!found) {
    if (finder.state === 'reading' || (selected !== undefined && !shown)) return null;
    return (
      <div class="welcome">
        <p class="welcome-lead">{t(selected ? 'entryMissing' : 'lexiconIntro')}</p>
        <p>{t('ownEntriesStayHere')}</p>
        {!selected && <NotMarked finder={finder} />}
      </div>
    );
  }
  const { related } = shown;
  const { entry, record, from } = found;
  const changed = changesOf(found);
  const changes = changed && { ...changed, by: record ? undefined : from?.title };
  const forms = formsOf(entry);
  const others = forms.filter((form) => form !== entry.zh?.hans && form !== headwordOf(entry));
  return (
    <div class="sheet">
      <EntryCard
        entry={entry}
        own={record !== undefined && !changes}
        changes={changes}
        from={from}
        actions={
          <>
            <button type="button" class="button" onClick={() => onEdit(found)}>
              {t('edit')}
            </button>
            {record && (
              <button type="button" class="button" onClick={() => onDelete(record)}>
                {t(changes ? 'backToOriginal' : 'delete')}
              </button>
            )}
          </>
        }
      />
      <Known id={entry.id} />
      {hasDraft && <p class="sheet-draft">{t('unsavedChanges')}</p>}
      {related.length > 0 && (
        <section class="sheet-part">
          <h3>{t('related')}</h3>
          <ul class="forms">
            {related.map((other) => (
              <li>
                <a href={`#${other.id}`}>{shortened(other.name)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.wordings.length > 0 && (
        <section class="sheet-part">
          <h3>{t('olderWordings')}</h3>
          <ul class="wordings">
            {entry.wordings.map(({ form, until, note }) => (
              <li>
                <b>
                  <Chinese text={form} />
                </b>
                {until !== undefined && <span class="wording-until"> {t('until', String(until))}</span>}
                {note && (
                  <>
                    {' '}
                    <Chinese text={note} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section class="sheet-part">
          <h3>{t('alsoWritten')}</h3>
          {others.length > FEW ? (
            <details>
              <summary>{counted('otherForms', others.length)}</summary>
              <Forms forms={others} />
            </details>
          ) : (
            <Forms forms={others} />
          )}
        </section>
      )}
    </div>
  );
}

const Forms = ({ forms }: { forms: readonly string[] }) => (
  <ul class="forms">
    {forms.map((form) => (
      <li>
        <Chinese text={shortened(form)} />
      </li>
    ))}
  </ul>
);
