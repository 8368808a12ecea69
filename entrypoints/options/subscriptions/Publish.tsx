/** The reader's own lexicon for others: a file that they can subscribe to, wherever it is put. */
import { useState } from 'preact/hooks';
import { download, today } from '../../../components/download.ts';
import { useStored } from '../../../components/use-stored.ts';
import { type About, aboutOf, UNSAID } from '../../../lexicon/subscriptions/about.ts';
import { counted, type TextKey, t } from '../../../platform/i18n.ts';
import { publication } from '../../../platform/stored.ts';
import type { Caller } from '../calls.ts';
import type { SubscriptionCalls } from './worker.ts';

const FIELDS: Record<keyof About, TextKey> = {
  title: 'publicationTitle',
  description: 'publicationDescription',
  version: 'publicationVersion',
};

type State = { state: 'resting' | 'failed' } | { state: 'written'; checksum: string; count: number };

export function Publish({ call }: { call: Caller<SubscriptionCalls> }) {
  const stored = useStored(publication);
  const [typed, setTyped] = useState<Partial<About>>({});
  const [at, setAt] = useState<State>({ state: 'resting' });
  const said: About = { ...UNSAID, version: today(), ...stored, ...typed };
  const publish = async () => {
    try {
      const about = aboutOf(said);
      // The version is another one each time.
      await publication.write({ title: about.title, description: about.description });
      const { blob, checksum, count } = await call('publish', { about });
      download(blob, 'tifa-lexicon.json');
      setAt({ state: 'written', checksum, count });
    } catch {
      setAt({ state: 'failed' });
    }
  };
  return (
    <section class="panel" aria-labelledby="publish-title">
      <h2 id="publish-title">{t('publishTitle')}</h2>
      <p class="panel-about">{t('publishAbout')}</p>
      <form
        class="subscribe"
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        {(Object.keys(FIELDS) as (keyof About)[]).map((field) => (
          <label class="field">
            {t(FIELDS[field])}
            <input
              type="text"
              autocomplete="off"
              required={field === 'title'}
              value={said[field]}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          </label>
        ))}
        <div class="panel-buttons">
          <button type="submit" class="button main">
            {t('publish')}
          </button>
        </div>
      </form>
      {at.state === 'written' && (
        <div role="status">
          <p>{counted('published', at.count)}</p>
          <p class="checksum">
            {t('checksum')} <code>{at.checksum}</code>
          </p>
        </div>
      )}
      {at.state === 'failed' && (
        <p class="panel-failed" role="alert">
          {t('exportFailed')}
        </p>
      )}
    </section>
  );
}
