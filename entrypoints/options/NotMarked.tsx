/** What is not marked because the reader said so: entries they know, forms that were wrong. Each is let in again. */
import { useEffect, useState } from 'preact/hooks';
import { Chinese } from '../../components/Chinese.tsx';
import { useStored } from '../../components/use-stored.ts';
import { shortened } from '../../lexicon/shortened.ts';
import { t } from '../../platform/i18n.ts';
import { setSilenced } from '../../platform/silencing.ts';
import { knownEntries, silencedForms } from '../../platform/stored.ts';
import type { FinderState } from './use-finder.ts';

/** How the entries are called; one that is gone by its id. */
function useNames(ids: readonly string[], { call, loaded }: FinderState): (id: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = ids.join(' ');
  useEffect(() => {
    if (!asked || loaded === 0) return;
    void call('named', { ids: asked.split(' ') }).then((found) =>
      setNames(new Map(found.map(({ id, name }) => [id, shortened(name)]))),
    );
  }, [asked, loaded, call]);
  return (id) => names.get(id) ?? id;
}

const forget = async (id: string) => {
  await knownEntries.write((await knownEntries.read()).filter((other) => other !== id));
};

export function NotMarked({ finder }: { finder: FinderState }) {
  const known = useStored(knownEntries) ?? [];
  const silenced = useStored(silencedForms) ?? [];
  const nameOf = useNames([...new Set([...known, ...silenced.map(({ id }) => id)])], finder);
  return (
    <>
      <List
        title={t('knownTitle')}
        about={t(known.length > 0 ? 'knownAbout' : 'knownNone')}
        lines={known.map((id) => ({
          key: id,
          what: <a href={`#${id}`}>{nameOf(id)}</a>,
          name: nameOf(id),
          onAgain: () => void forget(id),
        }))}
      />
      <List
        title={t('silencedTitle')}
        about={t(silenced.length > 0 ? 'silencedAbout' : 'silencedNone')}
        lines={silenced.map((form) => ({
          key: `${form.id} ${form.form}`,
          what: (
            <>
              <Chinese text={shortened(form.form)} /> <span class="lines-about">{t('silencedAs')} </span>
              <a href={`#${form.id}`}>{nameOf(form.id)}</a>
            </>
          ),
          name: shortened(form.form),
          onAgain: () => void setSilenced(form, false),
        }))}
      />
    </>
  );
}

type Line = { key: string; what: preact.ComponentChildren; name: string; onAgain: () => void };

function List({ title, about, lines }: { title: string; about: string; lines: readonly Line[] }) {
  return (
    <section class="not-marked" aria-label={title}>
      <h2>{title}</h2>
      <p class="panel-about">{about}</p>
      <ul class="lines">
        {lines.map(({ key, what, name, onAgain }) => (
          <li key={key}>
            <span>{what}</span>
            <button type="button" class="button" aria-label={t('markAgainName', name)} onClick={onAgain}>
              {t('markAgain')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
