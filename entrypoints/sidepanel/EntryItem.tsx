/** One entry of the page: its name opens it, each of its mentions goes to its place in the page. */
import { useState } from 'preact/hooks';
import { Chinese } from '../../components/Chinese.tsx';
import type { Mention, ReportEntry } from '../../lexicon/report.ts';
import { counted, formatNumber } from '../../platform/i18n.ts';
import { Mentions } from './Mentions.tsx';

const AT_FIRST = 5;
const MORE = 100;

export type ItemProps = {
  entry: ReportEntry;
  /** Whose entry is open beside the list. */
  shown: string | undefined;
  /** Where the reader has gone last. */
  current: Mention | undefined;
  /** A jump that the page could notice waits for the reader's word. */
  asking: Mention | undefined;
  onOpen: (entry: ReportEntry) => void;
  onLight: (id: string | undefined) => void;
  onJump: (mention: Mention, id: string, sure?: true) => void;
  onStay: () => void;
};

export function EntryItem(props: ItemProps) {
  const { entry, shown, onOpen, onLight } = props;
  const [most, setMost] = useState(AT_FIRST);
  const { id, headword, count, mentions } = entry;
  const more = Math.min(MORE, count - most);
  return (
    <li
      class={shown === id ? 'phrase open' : 'phrase'}
      onPointerEnter={() => onLight(id)}
      onPointerLeave={() => onLight(undefined)}
      onFocusCapture={() => onLight(id)}
    >
      <h3 class="phrase-head">
        <button
          type="button"
          class="phrase-name"
          data-entry={id}
          aria-expanded={shown === id}
          onClick={() => onOpen(entry)}
        >
          <Chinese text={headword} />
        </button>
        <span class="phrase-count">
          <span aria-hidden="true">{formatNumber(count)}</span>
          <span class="unseen">{counted('mentions', count)}</span>
        </span>
      </h3>
      <Mentions {...props} mentions={mentions.slice(0, most)} />
      {more > 0 && (
        <button type="button" class="button quiet phrase-more" onClick={() => setMost(most + MORE)}>
          {counted('moreMentions', more, headword)}
        </button>
      )}
    </li>
  );
}
