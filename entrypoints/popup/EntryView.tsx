/** An entry in the place of all else, with the way back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { EntryCard } from '../../components/EntryCard.tsx';
import { BackIcon } from '../../components/icons.tsx';
import { lookUpEntry, type Shown } from '../../components/look-up.ts';
import { useStored } from '../../components/use-stored.ts';
import { useTrail } from '../../components/use-trail.ts';
import { t } from '../../platform/i18n.ts';
import { chineseScript } from '../../platform/stored.ts';

export function EntryView({ id, onBack }: { id: string; onBack: () => void }) {
  const [found, setFound] = useState<{ shown: Shown | undefined }>();
  useEffect(() => {
    void lookUpEntry(id)
      .catch(() => undefined)
      .then((shown) => setFound({ shown }));
  }, [id]);
  if (!found) return null;
  if (found.shown) return <Trail first={found.shown} onBack={onBack} />;
  return (
    <>
      <Back onBack={onBack} />
      <p class="popup-part">{t('entryMissing')}</p>
    </>
  );
}

function Trail({ first, onBack }: { first: Shown; onBack: () => void }) {
  const { shown, depth, open, back } = useTrail(first);
  const script = useStored(chineseScript);
  return (
    <div class="popup-entry">
      <Back key={depth} onBack={depth > 1 ? back : onBack} />
      <EntryCard {...shown} onOpen={open} script={script} onScript={(wanted) => void chineseScript.write(wanted)} />
    </div>
  );
}

/** It takes the focus, which was on what is there no more. */
function Back({ onBack }: { onBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" class="button quiet popup-back" ref={button} onClick={onBack}>
      <BackIcon /> {t('back')}
    </button>
  );
}
