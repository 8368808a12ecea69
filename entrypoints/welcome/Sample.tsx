/** Passages to try the marks on: found by the matcher that reads pages, shown in the card that pages show. */
import { useMemo } from 'preact/hooks';
import { Chinese } from '../../components/Chinese.tsx';
import type { Match, Matcher } from '../../lexicon/matcher.ts';
import { language, t } from '../../platform/i18n.ts';
import { SampleCard } from './SampleCard.tsx';
import { samplesFor } from './samples.ts';
import { useMatcher } from './use-matcher.ts';
import { type Pointed, type SampleManners, useSampleCard } from './use-sample-card.ts';

export function Sample() {
  const matcher = useMatcher();
  const manners = useSampleCard();
  return (
    <section class="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{t('welcomeTry')}</h2>
      <p class="sample-about">{t('welcomeTryAbout')}</p>
      {samplesFor(language()).map(({ lang, text }) => (
        <p class="sample-text" lang={lang}>
          <Passage text={text} matcher={matcher} manners={manners} />
        </p>
      ))}
      {manners.shown && <SampleCard key={manners.shown.key} pointed={manners.shown} manners={manners} />}
    </section>
  );
}

type PassageProps = { text: string; matcher: Matcher | undefined; manners: SampleManners };

function Passage({ text, matcher, manners }: PassageProps) {
  const matches = useMemo(() => matcher?.find(text, true) ?? [], [matcher, text]);
  let end = 0;
  const pieces = matches.map((match) => {
    const before = text.slice(end, match.start);
    end = match.end;
    return [<Chinese text={before} />, <Mark key={match.start} match={match} text={text} manners={manners} />];
  });
  return [...pieces, <Chinese text={text.slice(end)} />];
}

type MarkProps = { match: Match; text: string; manners: SampleManners };

function Mark({ match, text, manners: { shown, over, out, press } }: MarkProps) {
  const phrase = text.slice(match.start, match.end);
  const pointed = (element: HTMLElement): Pointed => ({ key: `${match.id} ${phrase}`, match, phrase, element });
  const isOpen = shown?.key === pointed(document.body).key;
  return (
    // A button would not break at the end of a line.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      class={isOpen ? 'mark open' : 'mark'}
      aria-expanded={isOpen}
      onPointerEnter={(event) => event.pointerType !== 'touch' && over(pointed(event.currentTarget))}
      onPointerLeave={out}
      onClick={(event) => press(pointed(event.currentTarget))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        press(pointed(event.currentTarget));
      }}
    >
      {phrase}
    </span>
  );
}
