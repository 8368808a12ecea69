/** In which form the citation is copied. */
import type { CitationFormat } from '../lexicon/citation.ts';
import { type TextKey, t } from '../platform/i18n.ts';

const NAMES: Record<CitationFormat, TextKey> = {
  plain: 'citePlain',
  markdown: 'citeMarkdown',
  bibtex: 'citeBibtex',
  csl: 'citeCsl',
};
const FORMATS = Object.keys(NAMES) as CitationFormat[];

type Props = {
  /** The last one asked for, and whether it went well. */
  copied: { format: CitationFormat; done: boolean } | undefined;
  onCopy: (format: CitationFormat) => void;
};

export function Citing({ copied, onCopy }: Props) {
  return (
    <fieldset class="citing" aria-label={t('cite')}>
      {FORMATS.map((format) => (
        <button key={format} type="button" class="button quiet" onClick={() => onCopy(format)}>
          {t(NAMES[format])}
        </button>
      ))}
      <span class="citing-state" role="status">
        {copied && (copied.done ? t('copied', t(NAMES[copied.format])) : t('copyFailed'))}
      </span>
    </fieldset>
  );
}
