/** The card: its entry, and what one can do with it. */
import type { ComponentProps } from 'preact';
import { EntryCard } from '../../components/EntryCard.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { CloseIcon, PinIcon } from '../../components/icons.tsx';
import type { Want } from '../../platform/card-port.ts';
import { t } from '../../platform/i18n.ts';

type Props = {
  phrase: string;
  /** Undefined where the lexicon has no such entry. */
  found: ComponentProps<typeof EntryCard> | undefined;
  pinned: boolean;
  onWant: (want: Want) => void;
};

export function Card({ phrase, found, pinned, onWant }: Props) {
  const manners = (
    <>
      <IconButton name={t('pin')} pressed={pinned} onClick={() => onWant('pin')}>
        <PinIcon />
      </IconButton>
      <IconButton name={t('close')} onClick={() => onWant('close')}>
        <CloseIcon />
      </IconButton>
    </>
  );
  return (
    <>
      {/* Where the focus comes in: it says what has opened. */}
      <h1 class="unseen" tabIndex={-1}>
        {phrase}
      </h1>
      {found ? (
        <EntryCard {...found} actions={manners} />
      ) : (
        <div class="missing">
          <p>{t('entryMissing')}</p>
          {manners}
        </div>
      )}
    </>
  );
}
