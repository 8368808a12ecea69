/** How many phrases the page holds, and those that say most about it. */
import { Counted } from '../../components/Counted.tsx';
import { mostTelling } from '../../lexicon/telling.ts';
import { t } from '../../platform/i18n.ts';
import { Phrases } from './Phrases.tsx';
import type { PageReport } from './use-report.ts';

const FEW = 5;

type Props = {
  /** Undefined while the page is read. */
  report: PageReport | undefined;
  onOpen: (id: string) => void;
  onGoTo: (id: string) => void;
};

export function PageSays({ report, onOpen, onGoTo }: Props) {
  if (!report) return <p class="popup-part popup-none">{t('notReadYet')}</p>;
  return (
    <section class="popup-part">
      <p class="popup-count">
        <Counted text="phrasesOnThisPage" count={report.count} />
      </p>
      {/* A page that must notice nothing is not moved from here: the side panel asks first. */}
      <Phrases
        entries={mostTelling(report.entries, FEW)}
        onOpen={onOpen}
        onGoTo={report.isDiscreet ? undefined : onGoTo}
      />
    </section>
  );
}
