/** What one can do with all entries that are selected. */
import { CONFIDENCES, confidenceName, kindName, topicName } from '../../components/names.ts';
import type { CommonFields } from '../../lexicon/common-fields.ts';
import { KINDS } from '../../lexicon/schema.ts';
import { TOPICS } from '../../lexicon/topics.ts';
import { formatNumber, t } from '../../platform/i18n.ts';
import { Select } from './Select.tsx';

export type SelectedActions = {
  onSet: (fields: CommonFields) => void;
  onExport: () => void;
  onDelete: () => void;
  onClear: () => void;
};

export function Selected({ count, onSet, onExport, onDelete, onClear }: SelectedActions & { count: number }) {
  return (
    <section class="selected" aria-label={t('selectedTitle')}>
      <p class="finder-selected">
        <span aria-live="polite">{t('selectedCount', formatNumber(count))}</span>
        <button type="button" class="button quiet" onClick={onExport}>
          {t('exportSelected')}
        </button>
        <button type="button" class="button quiet" onClick={onDelete}>
          {t('deleteSelected')}
        </button>
        <button type="button" class="button quiet" onClick={onClear}>
          {t('selectNone')}
        </button>
      </p>
      <div class="filters">
        <Select
          label={t('setTopic')}
          all={t('setTopic')}
          values={TOPICS}
          name={topicName}
          value={undefined}
          onChange={(topic) => topic && onSet({ topic })}
        />
        <Select
          label={t('setKind')}
          all={t('setKind')}
          values={KINDS}
          name={kindName}
          value={undefined}
          onChange={(kind) => kind && onSet({ kind })}
        />
        <Select
          label={t('setConfidence')}
          all={t('setConfidence')}
          values={CONFIDENCES}
          name={confidenceName}
          value={undefined}
          onChange={(confidence) => confidence && onSet({ confidence })}
        />
      </div>
    </section>
  );
}
