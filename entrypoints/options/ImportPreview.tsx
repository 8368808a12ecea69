/** What an import would do, before it does it. */
import { useState } from 'preact/hooks';
import { Chinese } from '../../components/Chinese.tsx';
import { counted, formatNumber, type TextKey, t } from '../../platform/i18n.ts';
import { Counts } from './Counts.tsx';
import { RefusedRows } from './RefusedRows.tsx';
import type { How, Preview } from './transfer-worker.ts';

type Props = {
  name: string;
  preview: Preview;
  /** Something was changed since the preview was made. */
  outdated: boolean;
  onCommit: (how: How) => void;
  onCancel: () => void;
};

const HOWS: Record<How, TextKey> = { merge: 'importMerge', replace: 'importReplace', skip: 'importSkip' };

export function ImportPreview({ name, preview, outdated, onCommit, onCancel }: Props) {
  const { counts, added, changed, refused } = preview;
  const [how, setHow] = useState<How>('merge');
  const count = counts.new + (how === 'skip' ? 0 : counts.changed);
  return (
    <>
      <p class="panel-about">{t('previewAbout', name)}</p>
      <Counts
        counts={[
          [t('countNew'), counts.new],
          [t('countChanged'), counts.changed],
          [t('countSame'), counts.same],
          [t('countRefused'), counts.refused],
        ]}
      />
      <RefusedRows refused={refused} />
      {counts.refused > refused.length && <p>{t('andMore', formatNumber(counts.refused - refused.length))}</p>}
      <Names title={t('countNew')} names={added} count={counts.new} />
      <Names title={t('countChanged')} names={changed} count={counts.changed} />
      {counts.changed > 0 && (
        <fieldset class="choice">
          <legend>{t('importHow')}</legend>
          {(Object.keys(HOWS) as How[]).map((each) => (
            <label class="check">
              <input type="radio" name="how" checked={each === how} onChange={() => setHow(each)} />
              {t(HOWS[each])}
            </label>
          ))}
        </fieldset>
      )}
      {outdated && (
        <p class="panel-failed" role="alert">
          {t('importOutdated')}
        </p>
      )}
      <div class="panel-buttons">
        <button type="button" class="button main" disabled={count === 0} onClick={() => onCommit(how)}>
          {counted('importCount', count)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}

function Names({ title, names, count }: { title: string; names: readonly string[]; count: number }) {
  if (names.length === 0) return null;
  return (
    <details class="names">
      <summary>{title}</summary>
      <p>
        <Chinese text={names.join(' · ')} />
        {count > names.length && ` ${t('andMore', formatNumber(count - names.length))}`}
      </p>
    </details>
  );
}
