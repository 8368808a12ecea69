/** Says what the reader has changed of an entry, and shows the original in its place. */
import type { Field } from '../lexicon/layers.ts';
import { language, t } from '../platform/i18n.ts';
import './changed-notice.css';
import { fieldName } from './names.ts';

type Props = { fields: readonly Field[]; isOriginal: boolean; onOriginal: (isOriginal: boolean) => void };

export function ChangedNotice({ fields, isOriginal, onOriginal }: Props) {
  return (
    <p class="changed-notice">
      <span>{t('changedByYou', new Intl.ListFormat(language(), { type: 'unit' }).format(fields.map(fieldName)))}</span>
      <button type="button" class="button quiet" aria-pressed={isOriginal} onClick={() => onOriginal(!isOriginal)}>
        {t('showOriginal')}
      </button>
    </p>
  );
}
