/** Says that an entry is not marked any more, because the reader knows it, and marks it again. */
import { useStored } from '../../components/use-stored.ts';
import { t } from '../../platform/i18n.ts';
import { knownEntries } from '../../platform/stored.ts';

export function Known({ id }: { id: string }) {
  if (!useStored(knownEntries)?.includes(id)) return null;
  const forget = async () => {
    await knownEntries.write((await knownEntries.read()).filter((other) => other !== id));
  };
  return (
    <p class="sheet-draft">
      {t('knownHere')}{' '}
      <button type="button" class="button quiet" onClick={() => void forget()}>
        {t('markAgain')}
      </button>
    </p>
  );
}
