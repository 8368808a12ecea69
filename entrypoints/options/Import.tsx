/** The import, as far as it has come. */
import { Chinese } from '../../components/Chinese.tsx';
import { FileButton } from '../../components/FileButton.tsx';

import { formatNumber, t } from '../../platform/i18n.ts';

import type { Caller } from './calls.ts';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { fileProblemText } from './problem-texts.ts';
import type { TransferCalls } from './transfer-worker.ts';
import { describeChange } from './use-changes.ts';
import { type Progress, useImport } from './use-import.ts';

const ACCEPT = '.json,.csv,.tsv,.tab,.txt,.tbx,.xml,.zip';
const WORKING = { opening: 'opening', comparing: 'comparing', saving: 'saving' } as const;

type Props = { call: Caller<TransferCalls>; reload: () => Promise<void>; say: (text: string) => void };

export function Import({ call, reload, say }: Props) {
  const { at, open, compare, commit, cancel } = useImport(call);
  return (
    <section class="panel" aria-labelledby="import-title">
      <h2 id="import-title">{t('importTitle')}</h2>
      {at.step === 'choosing' && (
        <>
          <p class="panel-about">{t('importAbout')}</p>
          <FileButton main label={t('importFile')} accept={ACCEPT} onFile={(file) => void open(file)} />
          {at.refused && (
            <p class="panel-failed" role="alert">
              <strong>{t('notImported', at.refused.name)}</strong>{' '}
              <Chinese text={at.refused.why === 'failed' ? t('importFailed') : fileProblemText(at.refused.why)} />
            </p>
          )}
        </>
      )}
      {at.step === 'working' && <Working label={t(WORKING[at.what])} progress={at.progress} onCancel={cancel} />}
      {at.step === 'mapping' && (
        <ImportMapping
          name={at.name}
          opened={at.opened}
          onCompare={(manners) => void compare(manners)}
          onCancel={cancel}
        />
      )}
      {at.step === 'preview' && (
        <ImportPreview
          name={at.name}
          preview={at.preview}
          outdated={at.outdated ?? false}
          onCommit={async (how) => {
            const change = await commit(how);
            if (!change) return;
            await reload();
            say(t('importDone', describeChange(change)));
          }}
          onCancel={cancel}
        />
      )}
    </section>
  );
}

function Working({ label, progress, onCancel }: { label: string; progress: Progress; onCancel: () => void }) {
  const { done, total } = progress;
  return (
    <div class="working">
      <label>
        {label}
        <progress {...(total > 0 && { value: done, max: total })} />
      </label>
      {total > 0 && <span>{t('progressOf', formatNumber(done), formatNumber(total))}</span>}
      <button type="button" class="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
