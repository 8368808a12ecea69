/** The reader's own entries as a file; what a format drops is said before. */
import { useEffect, useState } from 'preact/hooks';
import { download, today } from '../../components/download.ts';
import { type Loss, WRITE_FORMATS, type WriteFormat } from '../../lexicon/formats/format.ts';
import { formatNumber, type TextKey, t } from '../../platform/i18n.ts';
import type { Caller } from './calls.ts';
import { Select } from './Select.tsx';
import type { TransferCalls } from './transfer-worker.ts';

const FORMATS: Record<WriteFormat, TextKey> = {
  json: 'formatJson',
  csv: 'formatCsv',
  tsv: 'formatTsv',
  words: 'formatWords',
  tbx: 'formatTbx',
  yomitan: 'formatYomitan',
  anki: 'formatAnki',
};
/** The fields that some format drops. */
const FIELDS: Partial<Record<Loss['field'], TextKey>> = {
  pinyin: 'columnPinyin',
  hant: 'columnHant',
  otherChinese: 'columnOtherChinese',
  wordingNotes: 'wordingNotes',
  changes: 'changesToEntries',
  kind: 'kind',
  topic: 'topic',
  zh: 'fieldHeadword',
  official: 'officialMeaning',
  analysis: 'analyticalMeaning',
  watch: 'watchFor',
  milestones: 'milestones',
  wordings: 'olderWordings',
  related: 'related',
  contexts: 'fieldContexts',
  except: 'fieldExcept',
  sources: 'sources',
  confidence: 'columnConfidence',
};

type Lost = { of: WriteFormat; count: number; losses: Loss[] };

export function Export({ call, loaded }: { call: Caller<TransferCalls>; loaded: number }) {
  const [format, setFormat] = useState<WriteFormat>('json');
  const [lost, setLost] = useState<Lost>();
  const [state, setState] = useState<'ready' | 'writing' | 'failed'>('ready');
  useEffect(() => {
    let isLate = false;
    void call('lost', { format }).then(
      (found) => {
        if (!isLate) setLost({ of: format, ...found });
      },
      () => setState('failed'),
    );
    return () => {
      isLate = true;
    };
  }, [format, loaded, call]);
  const write = async () => {
    setState('writing');
    try {
      const { name, blob } = await call('write', { format, day: today() });
      download(blob, name);
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  const known = lost?.of === format ? lost : undefined;
  return (
    <section class="panel" aria-labelledby="export-title">
      <h2 id="export-title">{t('exportTitle')}</h2>
      <p class="panel-about">{known ? t('exportAbout', formatNumber(known.count)) : t('reading')}</p>
      <div class="panel-line">
        <Select
          label={t('format')}
          values={WRITE_FORMATS}
          name={(each) => t(FORMATS[each])}
          value={format}
          onChange={(to) => to && setFormat(to)}
        />
        <button type="button" class="button main" disabled={!known || state === 'writing'} onClick={() => void write()}>
          {t('export')}
        </button>
      </div>
      {known && (
        <div class="losses" aria-live="polite">
          {known.losses.length === 0 ? (
            <p>{t('losesNothing')}</p>
          ) : (
            <>
              <p>{t('loses')}</p>
              <ul>
                {known.losses.map(({ field, count }) => (
                  <li>{t('lostIn', t(FIELDS[field] ?? 'columnId'), formatNumber(count))}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {state === 'failed' && (
        <p class="panel-failed" role="alert">
          {t('exportFailed')}
        </p>
      )}
    </section>
  );
}
