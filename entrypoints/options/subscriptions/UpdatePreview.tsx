/** What a file of a subscription would change here, before it does: names, and each change before and after. */
import { Chinese } from '../../../components/Chinese.tsx';
import { fieldName } from '../../../components/names.ts';
import { formatNumber, t } from '../../../platform/i18n.ts';
import { Counts } from '../Counts.tsx';
import { RefusedRows } from '../RefusedRows.tsx';
import type { Seen } from './worker.ts';

type Props = { seen: Seen; isUpdate: boolean; onTake: () => void; onLeave: () => void };

export function UpdatePreview({ seen, isUpdate, onTake, onLeave }: Props) {
  const { about, checksum, counts, isSuspicious } = seen;
  return (
    <div class="update">
      <p class="update-title">
        <b>{about.title || t('untitled')}</b> {about.version && <span class="lines-about">{about.version}</span>}
      </p>
      {about.description && <p>{about.description}</p>}
      <p class="panel-about">{t(isUpdate ? 'updateAbout' : 'subscribeAbout')}</p>
      <Counts
        counts={[
          [t('countNew'), counts.added],
          ...(isUpdate
            ? ([
                [t('countChanged'), counts.changed],
                [t('countGone'), counts.removed],
                [t('countSame'), counts.same],
              ] as const)
            : []),
          [t('countRefused'), counts.refused],
        ]}
      />
      {isSuspicious && <p class="panel-failed">{t('updateSuspicious')}</p>}
      <RefusedRows refused={seen.refused} />
      {counts.refused > seen.refused.length && (
        <p>{t('andMore', formatNumber(counts.refused - seen.refused.length))}</p>
      )}
      <Changed seen={seen} />
      <Names title={t('countNew')} names={seen.added} count={counts.added} />
      <Names title={t('countGone')} names={seen.removed} count={counts.removed} />
      <p class="checksum">
        {t('checksum')} <code>{checksum}</code>
      </p>
      <div class="panel-buttons">
        <button type="button" class="button main" onClick={onTake}>
          {isUpdate ? t('takeUpdate') : t('subscribeNow')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {t(isUpdate ? 'notNow' : 'cancel')}
        </button>
      </div>
    </div>
  );
}

function Changed({ seen: { changed, counts } }: { seen: Seen }) {
  if (changed.length === 0) return null;
  return (
    <details class="names" open={changed.length <= 5}>
      <summary>{t('countChanged')}</summary>
      {changed.map(({ name, differences }) => (
        <section class="change">
          <h3>
            <Chinese text={name} />
          </h3>
          <dl>
            {differences.map(({ field, before, after }) => (
              <div>
                <dt>{fieldName(field)}</dt>
                {before && (
                  <dd>
                    <span class="change-when">{t('before')}</span>{' '}
                    <del>
                      <Chinese text={before} />
                    </del>
                  </dd>
                )}
                {after && (
                  <dd>
                    <span class="change-when">{t('after')}</span>{' '}
                    <ins>
                      <Chinese text={after} />
                    </ins>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
      {counts.changed > changed.length && <p>{t('andMore', formatNumber(counts.changed - changed.length))}</p>}
    </details>
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
