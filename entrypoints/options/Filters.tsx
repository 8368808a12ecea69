/** Narrows what is found by topic, kind and layer. */
import { kindName, topicName } from '../../components/names.ts';
import type { Query, ShownLayer } from '../../lexicon/finder.ts';
import { KINDS, TOPICS } from '../../lexicon/schema.ts';
import { t } from '../../platform/i18n.ts';

const LAYERS: readonly ShownLayer[] = ['own', 'built-in'];
const layerName = (layer: ShownLayer) => t(layer === 'own' ? 'layerOwn' : 'layerBuiltIn');

export function Filters({ query, onChange }: { query: Query; onChange: (query: Query) => void }) {
  return (
    <div class="filters">
      <Filter
        label={t('topic')}
        all={t('allTopics')}
        values={TOPICS}
        name={topicName}
        value={query.topics[0]}
        onChange={(topic) => onChange({ ...query, topics: topic ? [topic] : [] })}
      />
      <Filter
        label={t('kind')}
        all={t('allKinds')}
        values={KINDS}
        name={kindName}
        value={query.kinds[0]}
        onChange={(kind) => onChange({ ...query, kinds: kind ? [kind] : [] })}
      />
      <Filter
        label={t('layer')}
        all={t('allLayers')}
        values={LAYERS}
        name={layerName}
        value={query.layers[0]}
        onChange={(layer) => onChange({ ...query, layers: layer ? [layer] : [] })}
      />
    </div>
  );
}

type Props<T extends string> = {
  label: string;
  all: string;
  values: readonly T[];
  name: (value: T) => string;
  value: T | undefined;
  onChange: (value: T | undefined) => void;
};

function Filter<T extends string>({ label, all, values, name, value, onChange }: Props<T>) {
  return (
    <select
      aria-label={label}
      class="select"
      value={value ?? ''}
      onChange={(event) => onChange(values.find((each) => each === event.currentTarget.value))}
    >
      <option value="">{all}</option>
      {values.map((each) => (
        <option value={each}>{name(each)}</option>
      ))}
    </select>
  );
}
