/** One entry: what it says beside how it is read. All its texts may come from anywhere: they are shown as text only. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Written } from '../lexicon/both-scripts.ts';
import { headwordOf } from '../lexicon/headword.ts';
import type { Changes } from '../lexicon/layers.ts';
import type { Entry, Source } from '../lexicon/schema.ts';
import { shortened } from '../lexicon/shortened.ts';
import { t } from '../platform/i18n.ts';
import type { Origin } from '../platform/lexicon.ts';
import { ChangedNotice } from './ChangedNotice.tsx';
import { Chinese } from './Chinese.tsx';
import { Composition, type Part } from './Composition.tsx';
import './entry-card.css';
import { EntryLinks, type OtherEntry } from './EntryLinks.tsx';
import { EntryNames, type NamesProps } from './EntryNames.tsx';
import { Ladder, type LadderProps } from './Ladder.tsx';
import { SourceLine, SourceList } from './Sources.tsx';
import { Timeline } from './Timeline.tsx';

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
  /** What a composed phrase is called in Chinese. */
  composed?: Written | undefined;
  /** The partnership ladder, for what stands on it. */
  ladder?: LadderProps | undefined;
  /** Shorter entries inside the phrase. */
  contains?: readonly OtherEntry[] | undefined;
  related?: readonly OtherEntry[] | undefined;
  own?: boolean | undefined;
  /** What the reader has changed of an entry that is not theirs, or the subscribed lexicon `by`. */
  changes?: (Changes & { by?: string | undefined }) | undefined;
  /** The subscribed lexicon that it comes from. */
  from?: Origin | undefined;
};
type Props = EntryProps &
  Pick<NamesProps, 'script' | 'onScript'> & {
    onOpen?: ((id: string) => void) | undefined;
    /** Buttons, at the upper right. */
    actions?: ComponentChildren;
    /** What the reader adds. */
    children?: ComponentChildren;
  };

export function EntryCard(props: Props) {
  const {
    phrase,
    wording,
    parts,
    level,
    ladder,
    contains = [],
    related = [],
    own,
    changes,
    onOpen,
    actions,
    children,
  } = props;
  const [isOriginal, setOriginal] = useState(false);
  const entry = isOriginal && changes ? changes.below : props.entry;
  const official = entry.sources.filter(({ role }) => role === 'official');
  const analytical = entry.sources.filter(({ role }) => role === 'analytical');
  return (
    <article class="entry" aria-label={shortened(phrase ?? headwordOf(entry))}>
      <header class="entry-head">
        <EntryNames {...props} entry={entry} />
        {actions && <div class="entry-actions">{actions}</div>}
      </header>
      {changes && (
        <ChangedNotice fields={changes.fields} by={changes.by} isOriginal={isOriginal} onOriginal={setOriginal} />
      )}
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
      {ladder && <Ladder {...ladder} script={props.script} />}
      {contains.length > 0 && (
        <section class="entry-part">
          <h3>{t('contains')}</h3>
          <EntryLinks entries={contains} onOpen={onOpen} />
        </section>
      )}
      {entry.watch && (
        <section class="entry-part" data-part="watch">
          <h3>{t('watchFor')}</h3>
          <p class="entry-text">
            <Chinese text={entry.watch} />
          </p>
        </section>
      )}
      {entry.milestones.length > 0 && (
        <section class="entry-part" data-part="milestones">
          <h3>{t('milestones')}</h3>
          <Timeline milestones={entry.milestones} />
        </section>
      )}
      {related.length > 0 && (
        <section class="entry-part" data-part="related">
          <h3>{t('related')}</h3>
          <EntryLinks entries={related} onOpen={onOpen} />
        </section>
      )}
      {entry.sources.length > 0 && (
        <section class="entry-part" data-part="sources">
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

function flagOf({ status, until }: EntryWording): string {
  if (status === 'deviating') return t('wordingDeviating');
  return until === undefined ? t('wordingSuperseded') : t('wordingSupersededSince', String(until));
}
