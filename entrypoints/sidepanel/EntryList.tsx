/** The entries of the page, grouped; the first at once, the others a few at a time, so that the panel opens quickly. */
import { useEffect, useState } from 'preact/hooks';
import { kindName, topicName } from '../../components/names.ts';
import type { EntryGroup } from '../../lexicon/report-order.ts';
import { t } from '../../platform/i18n.ts';
import { EntryItem, type ItemProps } from './EntryItem.tsx';

const AT_ONCE = 12;
const EACH_TIME = 60;

type Props = Omit<ItemProps, 'entry'> & { groups: readonly EntryGroup[] };

export function EntryList({ groups, ...item }: Props) {
  const all = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const [most, setMost] = useState(AT_ONCE);
  const isWhole = most >= all;
  useEffect(() => {
    if (isWhole) return;
    // After the next painting.
    const timer = setTimeout(() => setMost(most + EACH_TIME), 30);
    return () => clearTimeout(timer);
  }, [most, isWhole]);
  let room = most;
  return groups.map(({ topic, kind, entries }) => {
    const here = entries.slice(0, room);
    room -= here.length;
    if (here.length === 0) return null;
    const name = topic ? topicName(topic) : kind && kindName(kind);
    return (
      <section key={name ?? ''} class="group" aria-label={name ?? t('phrases')}>
        <h2 class={name ? 'group-name' : 'unseen'}>{name ?? t('phrases')}</h2>
        <ul>
          {here.map((entry) => (
            <EntryItem key={entry.id} entry={entry} {...item} />
          ))}
        </ul>
      </section>
    );
  });
}
