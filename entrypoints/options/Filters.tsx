/** Narrows what is found by topic, kind and layer. */
import { kindName, topicName } from '../../components/names.ts';
import { type Query, SHOWN_LAYERS, type ShownLayer } from '../../lexicon/finder.ts';
import { KINDS } from '../../lexicon/schema.ts';
import { TOPICS } from '../../lexicon/topics.ts';
import { type TextKey, t } from '../../platform/i18n.ts';
import { Select } from './Select.tsx';

const LAYERS: Record<ShownLayer, TextKey> = { own: 'layerOwn', changed: 'layerChanged', 'built-in': 'layerBuiltIn' };

export function Filters({ query, onChange }: { query: Query; onChange: (query: Query) => void }) {
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
        values={SHOWN_LAYERS}
        name={(layer) => t(LAYERS[layer])}
        value={query.layers[0]}
        onChange={(layer) => onChange({ ...query, layers: layer ? [layer] : [] })}
      />
    </div>
  );
}
