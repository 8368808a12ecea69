/** What one can do with an entry: one quiet row at the foot of the card. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './actions.css';
import { type CitationFormat, cite, type Place } from '../lexicon/citation.ts';
import type { SilencedForm } from '../lexicon/silenced.ts';
import { t } from '../platform/i18n.ts';
import { askBackground } from '../platform/messages.ts';
import { knownEntries } from '../platform/stored.ts';
import { Citing } from './Citing.tsx';
import { copy } from './copy.ts';
import { Note } from './Note.tsx';
import { useNote } from './use-note.ts';
import { useStored } from './use-stored.ts';
import { useSilenced, WrongHere } from './WrongHere.tsx';

type Props = {
  id: string;
  place: Place;
  /** The mark that the card is of. */
  form: SilencedForm | undefined;
  /** The reader has begun something: a card must not close under it. */
  onBegin?: (() => void) | undefined;
  /** Stands above the row. */
  contents?: ComponentChildren;
};

export function Actions({ id, place, form, onBegin = () => undefined, contents }: Props) {
  const silenced = useSilenced(form);
  const note = useNote(id);
  const [writing, setWriting] = useState(false);
  const [citing, setCiting] = useState(false);
  const [copied, setCopied] = useState<{ format: CitationFormat; done: boolean }>();
  const known = useStored(knownEntries)?.includes(id) ?? false;
  const hasNote = note.text !== '' || writing;

  const know = async () => {
    onBegin();
    const others = (await knownEntries.read()).filter((other) => other !== id);
    await knownEntries.write(known ? others : [...others, id]);
  };
  const copyAs = (format: CitationFormat) => {
    const now = new Date();
    const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    setCopied({ format, done: copy(cite(format, place, day)) });
  };
  return (
    <>
      {hasNote && (
        <Note
          text={note.text}
          state={note.state === 'saved' || note.state === 'failed' ? note.state : undefined}
          takesFocus={writing}
          onType={(text) => {
            onBegin();
            setWriting(true);
            note.type(text);
          }}
          onLeave={() => void note.save()}
        />
      )}
      <footer class="actions">
        {contents}
        <div class="actions-row">
          {/* It stays in its place: the next button must not come under a second click. */}
          <button
            type="button"
            class="button quiet"
            aria-expanded={hasNote}
            disabled={note.state === 'reading'}
            onClick={() => {
              onBegin();
              setWriting(true);
              document.querySelector<HTMLElement>('.note textarea')?.focus();
            }}
          >
            {t(hasNote ? 'note' : 'addNote')}
          </button>
          <button type="button" class="button quiet" aria-pressed={known} onClick={() => void know()}>
            {t('know')}
          </button>
          {form && <WrongHere form={form} silenced={silenced} onBegin={onBegin} />}
          <button
            type="button"
            class="button quiet"
            aria-expanded={citing}
            onClick={() => {
              onBegin();
              setCiting(!citing);
            }}
          >
            {t('cite')}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              onBegin();
              void askBackground('editEntry', { id }).catch(() => undefined);
            }}
          >
            {t('edit')}
          </button>
        </div>
        {citing && <Citing copied={copied} onCopy={copyAs} />}
        <p class="actions-state" role="status">
          {known ? t('known') : silenced && t('silencedNow')}
        </p>
      </footer>
    </>
  );
}
