/** An entry as its card shows it, with the way through related ones and back to the list. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Actions } from '../../components/Actions.tsx';
import { EntryCard } from '../../components/EntryCard.tsx';
import { BackIcon } from '../../components/icons.tsx';
import { lookUp, lookUpEntry, type Shown } from '../../components/look-up.ts';
import { useStored } from '../../components/use-stored.ts';
import { useTrail } from '../../components/use-trail.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import { silencedForm } from '../../lexicon/silenced.ts';
import type { CardSubject } from '../../platform/card-port.ts';
import { t } from '../../platform/i18n.ts';
import { chineseScript } from '../../platform/stored.ts';

/** A mention, or an entry by its id alone. */
export type Wanted = { subject: CardSubject } | { id: string };

/** `takesFocus`: not where the pointer in the page has brought it. */
type Props = { wanted: Wanted; takesFocus: boolean; onBack: () => void };

type Found = { of: Wanted; shown: Shown | undefined };

export function EntryView({ wanted, takesFocus, onBack }: Props) {
  const [found, setFound] = useState<Found>();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    let here = true;
    const looking = 'subject' in wanted ? lookUp(wanted.subject) : lookUpEntry(wanted.id);
    void looking
      .catch(() => undefined)
      .then((shown) => {
        if (here) setFound({ of: wanted, shown });
      });
    return () => {
      here = false;
    };
  }, [wanted]);
  useEffect(() => {
    if (found && takesFocus) box.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    box.current?.scrollTo({ top: 0 });
  }, [found, takesFocus]);
  return (
    <section
      ref={box}
      class="entry-view"
      aria-label={t('panelEntry')}
      onKeyDown={({ key }) => key === 'Escape' && onBack()}
    >
      <button type="button" class="button quiet back" onClick={onBack}>
        <BackIcon /> {t('backToList')}
      </button>
      {found?.shown && <Opened key={keyOf(found.of)} shown={found.shown} subject={subjectOf(found.of)} />}
      {found && !found.shown && (
        <p class="no-entry" tabIndex={-1}>
          {t('entryMissing')}
        </p>
      )}
    </section>
  );
}

const subjectOf = (wanted: Wanted) => ('subject' in wanted ? wanted.subject : undefined);
const keyOf = (wanted: Wanted): string =>
  'subject' in wanted ? `${wanted.subject.id}\n${wanted.subject.phrase}` : wanted.id;
const nameOf = ({ phrase, entry }: Shown): string => phrase ?? headwordOf(entry);

function Opened({ shown: first, subject }: { shown: Shown; subject: CardSubject | undefined }) {
  const { shown, before, depth, open, back } = useTrail(first);
  const script = useStored(chineseScript);
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useRef(depth);
  useEffect(() => {
    if (depth !== told.current) heading.current?.focus();
    told.current = depth;
  }, [depth]);
  return (
    <>
      <h2 ref={heading} class="unseen" tabIndex={-1}>
        {nameOf(shown)}
      </h2>
      {before && (
        <button type="button" class="button quiet back" onClick={back}>
          <BackIcon /> {t('backTo', nameOf(before))}
        </button>
      )}
      <EntryCard
        {...shown}
        onOpen={open}
        script={script ?? 'hans'}
        onScript={(wanted) => void chineseScript.write(wanted)}
      >
        {subject && (
          <Actions
            key={shown.entry.id}
            id={shown.entry.id}
            place={subject.place}
            form={depth === 1 ? silencedForm(subject.id, subject.phrase, subject.lang) : undefined}
          />
        )}
      </EntryCard>
    </>
  );
}
