/** Deleted entries, for thirty days. */
import { useEffect, useState } from 'preact/hooks';
import { Chinese } from '../../components/Chinese.tsx';
import { nameOf } from '../../lexicon/override.ts';
import type { Binned } from '../../platform/database.ts';
import { counted, formatDay, formatNumber, t } from '../../platform/i18n.ts';
import { BIN_DAYS, binned } from '../../platform/own-bin.ts';
import type { Changes } from './use-changes.ts';

const AT_ONCE = 50;

type Props = { loaded: number; changes: Changes; say: (text: string) => void };

export function Bin({ loaded, changes, say }: Props) {
  const [all, setAll] = useState<Binned[]>([]);
  const [shown, setShown] = useState(AT_ONCE);
  useEffect(() => {
    void binned().then(setAll, () => setAll([]));
  }, [loaded]);
  const putBack = async (some: readonly Binned[]) => {
    const edits = some.map(({ id, entry }) => ({ id, before: undefined, after: entry }));
    const outcome = await changes.change(edits, 'restored').catch(() => undefined);
    const [first] = some;
    if (!outcome?.ok) say(t('putBackFailed'));
    else if (some.length === 1 && first) say(t('putBackDone', nameOf(first.entry)));
    else say(counted('putBackAllDone', some.length));
  };
  return (
    <section class="panel" aria-labelledby="bin-title">
      <h2 id="bin-title">{t('bin')}</h2>
      <p class="panel-about">{all.length > 0 ? counted('binAbout', BIN_DAYS) : counted('binEmpty', BIN_DAYS)}</p>
      <ul class="lines">
        {all.slice(0, shown).map((each) => (
          <li key={each.id}>
            <span>
              <Chinese text={nameOf(each.entry)} />{' '}
              <span class="lines-about">{t('deletedOn', formatDay(each.deletedAt))}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('putBackEntry', nameOf(each.entry))}
              onClick={() => void putBack([each])}
            >
              {t('putBack')}
            </button>
          </li>
        ))}
      </ul>
      {all.length > 1 && (
        <div class="panel-buttons">
          <button type="button" class="button" onClick={() => void putBack(all)}>
            {t('putBackAll', formatNumber(all.length))}
          </button>
          {all.length > shown && (
            <button type="button" class="button" onClick={() => setShown(shown + AT_ONCE)}>
              {t('showMore', formatNumber(all.length - shown))}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
