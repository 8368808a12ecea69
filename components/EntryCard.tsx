/** One entry: what it says beside how it is read. All its texts may come from anywhere: they are shown as text only. */
import type { ComponentChildren } from 'preact';
import { headwordOf } from '../lexicon/headword.ts';
import type { Entry, Source } from '../lexicon/schema.ts';
import { t } from '../platform/i18n.ts';
import { Chinese, isChinese } from './Chinese.tsx';
import { Composition, type Part } from './Composition.tsx';
import './entry-card.css';
import { EntryLinks, type OtherEntry } from './EntryLinks.tsx';
import { SourceLine, SourceList } from './Sources.tsx';

export type EntryWording = { status: 'superseded' | 'deviating'; until?: number; note?: string };
/** The rung a composed phrase is on, and what being there signals; its names where the phrase is exactly that rung's. */
export type EntryLevel = { names?: { zh: string; en: string }; signals: string };

export type EntryProps = {
  entry: Entry;
  /** As the page has it; without it the entry is called by its first form. */
  phrase?: string | undefined;
  wording?: EntryWording | undefined;
  /** Of a composed phrase. */
  parts?: readonly Part[] | undefined;
  level?: EntryLevel | undefined;
  /** Shorter entries inside the phrase. */
  contains?: readonly OtherEntry[] | undefined;
  related?: readonly OtherEntry[] | undefined;
  own?: boolean | undefined;
};
type Props = EntryProps & {
  onOpen?: ((id: string) => void) | undefined;
  /** Buttons, at the upper right. */
  actions?: ComponentChildren;
  /** What the reader adds. */
  children?: ComponentChildren;
};

export function EntryCard(props: Props) {
  const { entry, phrase, wording, parts, level, contains = [], related = [], own, onOpen, actions, children } = props;
  const { chinese, pinyin, traditional, english } = namesOf(entry, phrase, parts, level);
  const official = entry.sources.filter(({ role }) => role === 'official');
  const analytical = entry.sources.filter(({ role }) => role === 'analytical');
  return (
    <article class="entry" aria-label={phrase ?? headwordOf(entry)}>
      <header class="entry-head">
        <div class="entry-names">
          <h2>
            {chinese ? (
              <span class="entry-headword" lang="zh-Hans">
                {chinese}
              </span>
            ) : (
              <span class="entry-headword">{english}</span>
            )}
          </h2>
          {(pinyin || traditional) && (
            <p class="entry-pinyin">
              {pinyin && <span lang="zh-Latn-pinyin">{pinyin}</span>}
              {traditional && <span lang="zh-Hant">{traditional}</span>}
            </p>
          )}
          {chinese && english && <p class="entry-english">{english}</p>}
          {own && <p class="entry-own">{t('ownEntry')}</p>}
        </div>
        {actions && <div class="entry-actions">{actions}</div>}
      </header>
      {wording && (
        <p class="entry-flag">
          <strong>{flagOf(wording)}</strong> {wording.note && <Chinese text={wording.note} />}
        </p>
      )}
      {level && (
        <p class="entry-flag level">
          <strong>{t('asAWhole')}</strong> <Chinese text={level.signals} />
        </p>
      )}
      {entry.official || entry.analysis ? (
        <div class="lenses">
          <Lens name="official" title={t('whatItSays')} text={entry.official} sources={official} />
          <Lens name="analysis" title={t('howAnalystsReadIt')} text={entry.analysis} sources={analytical} />
        </div>
      ) : (
        <p class="entry-empty">{t(own ? 'ownEntryWithoutMeaning' : 'entryWithoutMeaning')}</p>
      )}
      {parts && parts.length > 0 && <Composition parts={parts} />}
      {contains.length > 0 && (
        <section class="entry-part">
          <h3>{t('contains')}</h3>
          <EntryLinks entries={contains} onOpen={onOpen} />
        </section>
      )}
      {entry.watch && (
        <section class="entry-part">
          <h3>{t('watchFor')}</h3>
          <p class="entry-text">
            <Chinese text={entry.watch} />
          </p>
        </section>
      )}
      {entry.milestones.length > 0 && (
        <section class="entry-part">
          <h3>{t('milestones')}</h3>
          <ol class="milestones">
            {entry.milestones.map(({ year, event }) => (
              <li>
                <time dateTime={String(year)}>{year}</time>
                <span>
                  <Chinese text={event} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {related.length > 0 && (
        <section class="entry-part">
          <h3>{t('related')}</h3>
          <EntryLinks entries={related} onOpen={onOpen} />
        </section>
      )}
      {entry.sources.length > 0 && (
        <section class="entry-part">
          <h3>{t('sources')}</h3>
          <SourceList sources={entry.sources} />
          {entry.confidence !== 'high' && (
            <p class="entry-confidence">{t(entry.confidence === 'low' ? 'confidenceLow' : 'confidenceMedium')}</p>
          )}
        </section>
      )}
      {children}
    </article>
  );
}

type LensProps = { name: 'official' | 'analysis'; title: string; text: string; sources: readonly Source[] };

function Lens({ name, title, text, sources }: LensProps) {
  return (
    <section class={`lens ${name}`}>
      <h3>{title}</h3>
      <p class={text ? 'entry-text' : 'lens-empty'}>{text ? <Chinese text={text} /> : t('notWritten')}</p>
      <SourceLine sources={sources} />
    </section>
  );
}

/** A composed phrase is called by its own Chinese, not by that of its head; pinyin is known for the entry's only. */
function namesOf(entry: Entry, phrase: string | undefined, parts: readonly Part[] = [], level: EntryLevel | undefined) {
  const inChinese = phrase !== undefined && isChinese(phrase);
  const itself = inChinese && (parts.length > 0 || !entry.zh) ? phrase : undefined;
  const chinese = itself ?? level?.names?.zh ?? entry.zh?.hans;
  const english = inChinese || !phrase ? (level?.names?.en ?? entry.forms.en[0]) : phrase;
  if (!entry.zh || chinese !== entry.zh.hans) return { chinese, english };
  const { hans, hant, pinyin } = entry.zh;
  return { chinese, english, pinyin, traditional: hant === hans ? undefined : hant };
}

function flagOf({ status, until }: EntryWording): string {
  if (status === 'deviating') return t('wordingDeviating');
  return until === undefined ? t('wordingSuperseded') : t('wordingSupersededSince', until);
}
