/** Says what the reader, or a subscribed lexicon, has changed of an entry, and shows the original in its place. */
import type { Field } from '../lexicon/layers.ts';
import { language, t } from '../platform/i18n.ts';
import './changed-notice.css';
import { fieldName } from './names.ts';

type Props = {
  fields: readonly Field[];
  /** The title of the lexicon, if it was not the reader. */
  by: string | undefined;
  isOriginal: boolean;
  onOriginal: (isOriginal: boolean) => void;
};

export function ChangedNotice({ fields, by, isOriginal, onOriginal }: Props) {
  const changed = new Intl.ListFormat(language(), { type: 'unit' }).format(fields.map(fieldName));
  return (
    <p class="changed-notice">
      <span>{by === undefined ? t('changedByYou', changed) : t('changedByLexicon', changed, by)}</span>
      <button type="button" class="button quiet" aria-pressed={isOriginal} onClick={() => onOriginal(!isOriginal)}>
        {t('showOriginal')}
      </button>
    </p>
  );
}
