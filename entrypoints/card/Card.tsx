/** The card: the entry of a phrase, the way from there to others, and what one can do with each. */
import { useEffect, useRef } from 'preact/hooks';
import { EntryCard } from '../../components/EntryCard.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { BackIcon, CloseIcon, PinIcon } from '../../components/icons.tsx';
import { headwordOf } from '../../lexicon/headword.ts';
import type { CardSubject, Want } from '../../platform/card-port.ts';
import { t } from '../../platform/i18n.ts';
import { Actions } from './Actions.tsx';
import { focusHeading } from './keys.ts';
import type { Shown } from './look-up.ts';
import { useTrail } from './use-trail.ts';

type Props = { subject: CardSubject; found: Shown; pinned: boolean; onWant: (want: Want) => void };

const nameOf = ({ phrase, entry }: Shown): string => phrase ?? headwordOf(entry);

export function Card({ subject, found, pinned, onWant }: Props) {
  const { shown, before, depth, open, back } = useTrail(found);
  const hold = () => onWant('hold');
  const told = useRef(depth);
  // Each step of the way is announced; the first is none.
  useEffect(() => {
    if (depth !== told.current) focusHeading();
    told.current = depth;
  }, [depth]);
  return (
    <>
      {/* Where the focus comes in: it says what has opened. */}
      <h1 class="unseen" tabIndex={-1}>
        {nameOf(shown)}
      </h1>
      {before && (
        <button type="button" class="button quiet back" onClick={back}>
          <BackIcon /> {t('backTo', nameOf(before))}
        </button>
      )}
      <EntryCard
        {...shown}
        onOpen={(id) => {
          hold();
          open(id);
        }}
        actions={<Manners pinned={pinned} onWant={onWant} />}
      >
        <Actions key={shown.entry.id} id={shown.entry.id} place={subject.place} onBegin={hold} />
      </EntryCard>
    </>
  );
}

/** Where the lexicon has changed since the page was marked. */
export function NoCard({ pinned, onWant }: Pick<Props, 'pinned' | 'onWant'>) {
  return (
    <div class="missing">
      <h1 tabIndex={-1}>{t('entryMissing')}</h1>
      <Manners pinned={pinned} onWant={onWant} />
    </div>
  );
}

function Manners({ pinned, onWant }: Pick<Props, 'pinned' | 'onWant'>) {
  return (
    <div class="manners">
      <IconButton name={t('pin')} pressed={pinned} onClick={() => onWant('pin')}>
        <PinIcon />
      </IconButton>
      <IconButton name={t('close')} onClick={() => onWant('close')}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
