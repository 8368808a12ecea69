/** Takes the page's report along: copied, or as a file. */
import { useState } from 'preact/hooks';
import { download, today } from '../../components/download.ts';
import type { Report } from '../../lexicon/report.ts';
import { REPORT_FORMATS, type ReportFormat, reportAsMarkdown, reportFile } from '../../lexicon/report-files.ts';
import { type TextKey, t } from '../../platform/i18n.ts';

const NAMES: Record<ReportFormat, TextKey> = { markdown: 'exportMarkdown', csv: 'exportCsv', json: 'exportJson' };

export function ExportRow({ report }: { report: Report }) {
  const [said, setSaid] = useState('');
  const save = (format: ReportFormat) => {
    const { name, type, content } = reportFile(report, format, today());
    download(new Blob([content], { type }), name);
    setSaid(t('reportSaved', name));
  };
  const copy = () =>
    navigator.clipboard.writeText(reportAsMarkdown(report, today())).then(
      () => setSaid(t('reportCopied')),
      () => setSaid(t('copyFailed')),
    );
  return (
    <fieldset class="export" aria-label={t('exportReport')}>
      <button type="button" class="button" onClick={() => void copy()}>
        {t('copyReport')}
      </button>
      {REPORT_FORMATS.map((format) => (
        <button key={format} type="button" class="button" onClick={() => save(format)}>
          {t(NAMES[format])}
        </button>
      ))}
      <p role="status">{said}</p>
    </fieldset>
  );
}
