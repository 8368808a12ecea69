/** The card: the entry of a phrase, the way from there to others, and what one can do with each. */
import { useEffect, useRef } from 'preact/hooks';
import { Actions } from '../../components/Actions.tsx';
import { Chinese } from '../../components/Chinese.tsx';
import { EntryCard } from '../../components/EntryCard.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { BackIcon, CloseIcon, PanelIcon, PinIcon, SpeakIcon } from '../../components/icons.tsx';
import type { Shown } from '../../components/look-up.ts';
import { useStored } from '../../components/use-stored.ts';
import { useTrail } from '../../components/use-trail.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { silencedForm } from '../../lexicon/silenced.ts';
import type { CardSubject, Want } from '../../platform/card-port.ts';
import { t } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messages.ts';
import { type ChineseScript, chineseScript } from '../../platform/stored.ts';
import { Contents } from './Contents.tsx';
import { focusHeading } from './keys.ts';
import { useVoice } from './voice.ts';

type Props = {
  subject: CardSubject;
  found: Shown;
  pinned: boolean;
  /** As it was when the card was made. */
  script: ChineseScript;
  onWant: (want: Want) => void;
};

const nameOf = ({ phrase, entry }: Shown): string => phrase ?? headwordOf(entry);

export function Card({ subject, found, pinned, script, onWant }: Props) {
  const { shown, before, depth, open, back } = useTrail(found);
  const scriptNow = useStored(chineseScript) ?? script;
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
        <Chinese text={nameOf(shown)} />
      </h1>
      {before && (
        <button type="button" class="button quiet back" onClick={back}>
          <BackIcon /> <Chinese text={t('backTo', nameOf(before))} />
        </button>
      )}
      <EntryCard
        {...shown}
        onOpen={(id) => {
          hold();
          open(id);
        }}
        script={scriptNow}
        onScript={(wanted) => void chineseScript.write(wanted)}
        actions={<Manners pinned={pinned} onWant={onWant} entry={shown.entry} />}
      >
        <Actions
          key={shown.entry.id}
          id={shown.entry.id}
          place={subject.place}
          form={depth === 1 ? silencedForm(subject.id, subject.phrase, subject.lang) : undefined}
          onBegin={hold}
          contents={<Contents shown={shown} />}
        />
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

type MannersProps = Pick<Props, 'pinned' | 'onWant'> & { entry?: Entry };

function Manners({ pinned, onWant, entry }: MannersProps) {
  const speak = useVoice();
  const chinese = entry?.zh?.hans;
  return (
    <div class="manners">
      {speak && chinese && (
        <IconButton name={t('speak')} onClick={() => speak(chinese)}>
          <SpeakIcon />
        </IconButton>
      )}
      {entry && (
        <IconButton name={t('openInPanel')} onClick={() => void askBackground('openPanel', { entry: entry.id })}>
          <PanelIcon />
        </IconButton>
      )}
      <IconButton name={t('pin')} pressed={pinned} onClick={() => onWant('pin')}>
        <PinIcon />
      </IconButton>
      <IconButton name={t('close')} onClick={() => onWant('close')}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
