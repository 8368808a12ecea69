/** The snapshots that were taken by themselves. */
import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../platform/database.ts';
import { counted, formatMoment, t } from '../../platform/i18n.ts';
import { snapshots } from '../../platform/snapshots.ts';

type Props = { loaded: number; onRestore: (number: number, name: string) => void };

export function Snapshots({ loaded, onRestore }: Props) {
  const [all, setAll] = useState<Snapshot[]>([]);
  useEffect(() => {
    void snapshots().then(setAll, () => setAll([]));
  }, [loaded]);
  return (
    <section class="panel" aria-labelledby="snapshots-title">
      <h2 id="snapshots-title">{t('snapshots')}</h2>
      <p class="panel-about">{t(all.length > 0 ? 'snapshotsAbout' : 'snapshotsNone')}</p>
      <ul class="lines">
        {all.map(({ number, at, count }) => {
          const name = formatMoment(at);
          return (
            <li>
              <span>
                {name} <span class="lines-about">{counted('entriesInAll', count)}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t('compareSnapshot', name)}
                onClick={() => onRestore(number, name)}
              >
                {t('compare')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
