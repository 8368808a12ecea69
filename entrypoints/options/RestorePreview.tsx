/** What restoring would do, before it does it. */
import { Chinese } from '../../components/Chinese.tsx';
import { t } from '../../platform/i18n.ts';
import { Counts } from './Counts.tsx';
import { fileProblemText } from './problem-texts.ts';
import { RefusedRows } from './RefusedRows.tsx';
import type { Restore } from './use-restore.ts';

export function RestorePreview({ restore, onCommit }: { restore: Restore; onCommit: () => void }) {
  const { at, leave } = restore;
  if (at.step === 'choosing') return null;
  if (at.step === 'working') return <p class="panel-about">{t('comparing')}</p>;
  if (at.step === 'refused') {
    const why = at.why === 'failed' ? t('importFailed') : at.why === 'changed' ? t('restoreOutdated') : undefined;
    return (
      <p class="panel-failed" role="alert">
        <strong>{t('notRestored', at.name)}</strong>{' '}
        <Chinese text={why ?? fileProblemText(at.why as Exclude<typeof at.why, string>)} />
      </p>
    );
  }
  const { counts, refused } = at.preview;
  return (
    <div class="restore">
      <p class="panel-about">{t('restoreAbout', at.name)}</p>
      <Counts
        counts={[
          [t('countAdded'), counts.added],
          [t('countChanged'), counts.changed],
          [t('countRemoved'), counts.removed],
          [t('countSame'), counts.same],
        ]}
      />
      <RefusedRows refused={refused} />
      <div class="panel-buttons">
        <button type="button" class="button main" onClick={onCommit}>
          {t('restore')}
        </button>
        <button type="button" class="button" onClick={leave}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
