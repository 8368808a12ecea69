/** Phrases with how often they are said; each opens its entry, and on a page is gone to. */
import { Chinese } from '../../components/Chinese.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { GoToIcon } from '../../components/icons.tsx';
import type { ReportEntry } from '../../lexicon/report.ts';
import { formatNumber, t } from '../../platform/i18n.ts';

type Props = {
  entries: readonly ReportEntry[];
  onOpen: (id: string) => void;
  onGoTo?: ((id: string) => void) | undefined;
};

/** A composed phrase says more than the word at its head. */
const nameOf = ({ headword, mentions }: ReportEntry): string =>
  mentions.find(({ parts }) => parts && parts.length > 1)?.text.replace(/\s+/g, ' ') ?? headword;

export function Phrases({ entries, onOpen, onGoTo }: Props) {
  return (
    <ol class="phrases">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" class="phrase" onClick={() => onOpen(entry.id)}>
            <span title={nameOf(entry)}>
              <Chinese text={nameOf(entry)} />
            </span>
            <span class="phrase-count">{formatNumber(entry.count)}</span>
          </button>
          {onGoTo && (
            <IconButton name={t('goToPhrase', nameOf(entry))} onClick={() => onGoTo(entry.id)}>
              <GoToIcon />
            </IconButton>
          )}
        </li>
      ))}
    </ol>
  );
}
