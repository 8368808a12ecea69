/** What else is in the card, in one line: it says how deep the card goes, and leads there. */
import type { EntryProps } from '../../components/EntryCard.tsx';
import { counted, t } from '../../platform/i18n.ts';

/** A name for each part that is there; the parts themselves carry theirs as `data-part`. */
function partsOf({ parts = [], ladder, entry, related = [] }: EntryProps): { part: string; name: string }[] {
  const [first] = entry.milestones;
  return [
    ...(parts.length > 0 ? [{ part: 'parts', name: t('toParts') }] : []),
    ...(ladder ? [{ part: 'ladder', name: t('toLadder') }] : []),
    ...(entry.watch ? [{ part: 'watch', name: t('toWatch') }] : []),
    ...(first ? [{ part: 'milestones', name: t('toSince', String(first.year)) }] : []),
    ...(related.length > 0 ? [{ part: 'related', name: t('toRelated') }] : []),
    ...(entry.sources.length > 0 ? [{ part: 'sources', name: counted('toSources', entry.sources.length) }] : []),
  ];
}

function goTo(part: string): void {
  const heading = document.querySelector<HTMLElement>(`[data-part="${part}"] h3`);
  heading?.parentElement?.scrollIntoView();
  // Who hears the card is led there too.
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

export function Contents({ shown }: { shown: EntryProps }) {
  const parts = partsOf(shown);
  if (parts.length < 2) return null;
  return (
    <nav class="contents" aria-label={t('inThisCard')}>
      {parts.map(({ part, name }) => (
        <button key={part} type="button" class="button quiet" onClick={() => goTo(part)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
