/** Narrows what is found by topic, kind and layer. */
import { CONFIDENCES, confidenceName, kindName, topicName } from '../../components/names.ts';
import type { Query, ShownLayer } from '../../lexicon/finder.ts';
import { KINDS } from '../../lexicon/schema.ts';
import { TOPICS } from '../../lexicon/topics.ts';
import { t } from '../../platform/i18n.ts';
import type { Lexicons } from './finder-worker.ts';
import { Select } from './Select.tsx';

type Props = { query: Query; lexicons: Lexicons; onChange: (query: Query) => void };

export function Filters({ query, lexicons, onChange }: Props) {
  const layers = new Map<ShownLayer, string>([
    ['own', t('layerOwn')],
    ['changed', t('layerChanged')],
    ...lexicons.map(({ layer, title }) => [layer, title] as const),
    ['built-in', t('layerBuiltIn')],
  ]);
  return (
    <div class="filters">
      <Select
        label={t('topic')}
        all={t('allTopics')}
        values={TOPICS}
        name={topicName}
        value={query.topics[0]}
        onChange={(topic) => onChange({ ...query, topics: topic ? [topic] : [] })}
      />
      <Select
        label={t('kind')}
        all={t('allKinds')}
        values={KINDS}
        name={kindName}
        value={query.kinds[0]}
        onChange={(kind) => onChange({ ...query, kinds: kind ? [kind] : [] })}
      />
      <Select
        label={t('layer')}
        all={t('allLayers')}
        values={[...layers.keys()]}
        name={(layer) => layers.get(layer) ?? ''}
        value={query.layers[0]}
        onChange={(layer) => onChange({ ...query, layers: layer ? [layer] : [] })}
      />
      <Select
        label={t('columnConfidence')}
        all={t('anyConfidence')}
        values={CONFIDENCES}
        name={confidenceName}
        value={query.confidences[0]}
        onChange={(confidence) => onChange({ ...query, confidences: confidence ? [confidence] : [] })}
      />
    </div>
  );
}
