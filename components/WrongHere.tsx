/** "Wrong here": the phrase is never marked as this entry again. It stays in its place, and is taken back there too. */

import { isSameForm, type SilencedForm } from '../lexicon/silenced.ts';
import { t } from '../platform/i18n.ts';
import { setSilenced } from '../platform/silencing.ts';
import { silencedForms } from '../platform/stored.ts';
import { useStored } from './use-stored.ts';

export function useSilenced(form: SilencedForm | undefined): boolean {
  const all = useStored(silencedForms);
  return form !== undefined && (all?.some((other) => isSameForm(other, form)) ?? false);
}

type Props = { form: SilencedForm; silenced: boolean; onBegin: () => void };

export function WrongHere({ form, silenced, onBegin }: Props) {
  const change = () => {
    onBegin();
    void setSilenced(form, !silenced);
  };
  return (
    <button type="button" class="button quiet" aria-pressed={silenced} onClick={change}>
      {t('wrongHere')}
    </button>
  );
}
