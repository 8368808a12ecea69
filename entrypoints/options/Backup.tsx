/** Everything in one file and back, snapshots, the bin, and the end of it all. */
import { useEffect, useState } from 'preact/hooks';
import { download, today } from '../../components/download.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { t } from '../../platform/i18n.ts';
import { knownEntries, silencedForms, siteRules } from '../../platform/stored.ts';
import { Bin } from './Bin.tsx';
import type { Caller } from './calls.ts';
import { Erase } from './Erase.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import { Snapshots } from './Snapshots.tsx';
import type { TransferCalls } from './transfer-worker.ts';
import type { Changes } from './use-changes.ts';
import { useRestore } from './use-restore.ts';

type Props = {
  call: Caller<TransferCalls>;
  loaded: number;
  reload: () => Promise<void>;
  changes: Changes;
  say: (text: string) => void;
};

export function Backup({ call, loaded, reload, changes, say }: Props) {
  const restore = useRestore(call);
  const [failed, setFailed] = useState(false);
  // What was compared is not what is there any more.
  useEffect(() => restore.leave(), [loaded]);
  const write = async () => {
    setFailed(false);
    try {
      const at = new Date().toISOString();
      const settings = {
        siteRules: await siteRules.read(),
        known: await knownEntries.read(),
        silenced: await silencedForms.read(),
      };
      download(await call('backup', { at, ...settings }), `tifa-backup-${today()}.json`);
    } catch {
      setFailed(true);
    }
  };
  const commit = async () => {
    if (!(await restore.commit())) return;
    await reload();
    say(t('restoreDone'));
  };
  return (
    <div class="sheets">
      <section class="panel" aria-labelledby="backup-title">
        <h2 id="backup-title">{t('backup')}</h2>
        <p class="panel-about">{t('backupAbout')}</p>
        <div class="panel-buttons">
          <button type="button" class="button main" onClick={() => void write()}>
            {t('exportEverything')}
          </button>
          <FileButton
            label={t('restoreFromFile')}
            accept=".json"
            onFile={(file) => void restore.open({ file }, file.name)}
          />
        </div>
        {failed && (
          <p class="panel-failed" role="alert">
            {t('exportFailed')}
          </p>
        )}
        <RestorePreview restore={restore} onCommit={() => void commit()} />
      </section>
      <Snapshots loaded={loaded} onRestore={(number, name) => void restore.open({ snapshot: number }, name)} />
      <Bin loaded={loaded} changes={changes} say={say} />
      <Erase reload={reload} say={say} />
    </div>
  );
}
