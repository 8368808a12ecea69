/** How much the page says of each topic: a chart that is a table. A topic's name shows its phrases alone. */
import { topicName } from '../../components/names.ts';
import type { TopicCount } from '../../lexicon/report-order.ts';
import type { Topic } from '../../lexicon/schema.ts';
import { t } from '../../platform/i18n.ts';

type Props = {
  counts: readonly TopicCount[];
  chosen: Topic | undefined;
  onChoose: (topic: Topic | undefined) => void;
};

export function Topics({ counts, chosen, onChoose }: Props) {
  const most = Math.max(...counts.map(({ mentions }) => mentions), 1);
  return (
    <table class="topics">
      <caption class="unseen">{t('topicsChart')}</caption>
      <tbody>
        {counts.map(({ topic, mentions }) => (
          <tr key={topic} class={topic === chosen ? 'chosen' : undefined}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={topic === chosen}
                onClick={() => onChoose(topic === chosen ? undefined : topic)}
              >
                {topicName(topic)}
              </button>
            </th>
            <td class="topics-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.max(1, (mentions / most) * 100)} height="10" />
              </svg>
            </td>
            <td class="topics-count">{mentions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
