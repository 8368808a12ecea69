/** What a file does not say itself: which column holds what, and the kind and topic of entries without one. */
import { useState } from 'preact/hooks';
import { Chinese } from '../../components/Chinese.tsx';
import { kindName, topicName } from '../../components/names.ts';
import { COLUMNS, type ColumnName, type Mapping } from '../../lexicon/formats/columns.ts';
import { KINDS } from '../../lexicon/schema.ts';
import { TOPICS } from '../../lexicon/topics.ts';
import { formatNumber, type TextKey, t } from '../../platform/i18n.ts';
import { Select } from './Select.tsx';
import type { Manners, Opened } from './transfer-worker.ts';

type Props = {
  name: string;
  opened: Extract<Opened, { ok: true }>;
  onCompare: (manners: Manners) => void;
  onCancel: () => void;
};

const COLUMN_TEXTS: Record<ColumnName, TextKey> = {
  id: 'columnId',
  kind: 'kind',
  topic: 'topic',
  depth: 'columnDepth',
  hans: 'columnHans',
  hant: 'columnHant',
  pinyin: 'columnPinyin',
  en: 'englishForms',
  zh: 'columnOtherChinese',
  official: 'officialMeaning',
  analysis: 'analyticalMeaning',
  watch: 'watchFor',
  milestones: 'milestones',
  wordings: 'olderWordings',
  related: 'related',
  contexts_en: 'columnContextsEn',
  contexts_zh: 'columnContextsZh',
  except_en: 'columnExceptEn',
  except_zh: 'columnExceptZh',
  sources: 'sources',
  confidence: 'columnConfidence',
  changes: 'changesToEntries',
};

export function ImportMapping({ name, opened: { table }, onCompare, onCancel }: Props) {
  const [kind, setKind] = useState<Manners['defaults']['kind']>('formula');
  const [topic, setTopic] = useState<Manners['defaults']['topic']>('diplomacy');
  const [hasNames, setHasNames] = useState(table?.hasNames ?? false);
  const [mapping, setMapping] = useState<Mapping>(table?.mapping ?? []);
  const isMapped = !table || mapping.some((column) => column === 'en' || column === 'hans' || column === 'zh');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCompare({ hasNames, mapping, defaults: { kind, topic } });
      }}
    >
      <p class="panel-about">{t('mappingAbout', name)}</p>
      {table && (
        <>
          <label class="check">
            <input type="checkbox" checked={hasNames} onChange={(event) => setHasNames(event.currentTarget.checked)} />
            {t('firstRowNames')}
          </label>
          <div class="mapping">
            {(table.samples[0] ?? []).map((first, place) => (
              <div class="mapping-column">
                <Select
                  label={t('columnNumber', formatNumber(place + 1))}
                  all={t('columnIgnored')}
                  values={COLUMNS}
                  name={(column) => t(COLUMN_TEXTS[column])}
                  value={mapping[place]}
                  onChange={(column) =>
                    // A field comes from one column.
                    setMapping(mapping.map((each, i) => (i === place ? column : each === column ? undefined : each)))
                  }
                />
                <p class="mapping-sample">
                  {hasNames && <b>{first}</b>}
                  {table.samples.slice(hasNames ? 1 : 0, 4).map((cells) => (
                    <span>
                      <Chinese text={cells[place] ?? ''} />
                    </span>
                  ))}
                </p>
              </div>
            ))}
          </div>
        </>
      )}
      <div class="panel-line">
        <span>{t('whereNotSaid')}</span>
        <Select label={t('kind')} values={KINDS} name={kindName} value={kind} onChange={(to) => to && setKind(to)} />
        <Select
          label={t('topic')}
          values={TOPICS}
          name={topicName}
          value={topic}
          onChange={(to) => to && setTopic(to)}
        />
      </div>
      {!isMapped && <p class="panel-failed">{t('mappingNoForm')}</p>}
      <div class="panel-buttons">
        <button type="submit" class="button main" disabled={!isMapped}>
          {t('preview')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
