/** A host is asked, and what it sends compared. */
import { t } from '../../../platform/i18n.ts';

type Props = { progress: { done: number; total: number }; onCancel: () => void };

export function Working({ progress: { done, total }, onCancel }: Props) {
  return (
    <div class="working">
      <label>
        {t('looking')}
        <progress {...(total > 0 && { value: done, max: total })} />
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
