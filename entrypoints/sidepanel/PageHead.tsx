/** Which page it is and how much it says; where in the text, and of which topics. */
import type { Report } from '../../lexicon/report.ts';
import { countMentions, topicCounts } from '../../lexicon/report-order.ts';
import type { Topic } from '../../lexicon/schema.ts';
import { counted, t } from '../../platform/i18n.ts';
import { Strip } from './Strip.tsx';
import { Topics } from './Topics.tsx';

type Props = {
  report: Report;
  lit: string | undefined;
  topic: Topic | undefined;
  onTopic: (topic: Topic | undefined) => void;
};

export function PageHead({ report, lit, topic, onTopic }: Props) {
  const { title, url, entries } = report;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return (
    <header class="page-head">
      <h1 dir="auto">{title || host}</h1>
      <p class="page-about">
        {host} · {counted('phrasesHere', countMentions(report))} · {counted('entriesHere', entries.length)}
      </p>
      {entries.length > 0 && (
        <>
          <Strip report={report} lit={lit} />
          <details class="topics-box">
            <summary>{t('topics')}</summary>
            <Topics counts={topicCounts(report)} chosen={topic} onChoose={onTopic} />
          </details>
        </>
      )}
    </header>
  );
}
