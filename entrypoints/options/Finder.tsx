/** The search box and what it finds. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EntryList } from '../../components/EntryList.tsx';
import type { Entry } from '../../lexicon/schema.ts';
import { type SearchText, search, searchTextOf } from '../../lexicon/search.ts';
import { t } from '../../platform/i18n.ts';
import type { Lexicon } from './use-lexicon.ts';

const AT_ONCE = 100;
const SLICE_MS = 8;

const folded = new WeakMap<Entry, SearchText>();
function foldedOf(entry: Entry): SearchText {
  const text = folded.get(entry) ?? searchTextOf(entry);
  folded.set(entry, text);
  return text;
}

/** Folds all entries ahead of the first search, in slices that keep the page free. */
function foldAhead(entries: readonly Entry[]): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let next = 0;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    while (next < entries.length && performance.now() < end) foldedOf(entries[next++] as Entry);
    if (next < entries.length) timer = setTimeout(slice);
  };
  timer = setTimeout(slice);
  return () => clearTimeout(timer);
}

type Props = {
  lexicon: Lexicon;
  selected: string | undefined;
  onPick: (id: string) => void;
  onAdd: () => void;
  onSearch: () => void;
};

export function Finder({ lexicon, selected, onPick, onAdd, onSearch }: Props) {
  const { entries, state, isOwn } = lexicon;
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  useEffect(() => foldAhead(entries), [entries]);
  const found = useMemo(() => (query.trim() ? search(entries.map(foldedOf), query) : entries), [entries, query]);

  return (
    <div class="finder">
      <header class="finder-head">
        <div class="finder-title">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <h1>{t('lexicon')}</h1>
          <button type="button" class="button" onClick={onAdd}>
            {t('addEntry')}
          </button>
        </div>
        <input
          type="search"
          class="finder-box"
          aria-label={t('searchLexicon')}
          placeholder={t('searchHint')}
          ref={box}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setShown(AT_ONCE);
            onSearch();
          }}
          onKeyDown={(event) => {
            // While pinyin is composed the key chooses a candidate.
            if (event.key !== 'ArrowDown' || event.isComposing) return;
            event.preventDefault();
            list.current?.querySelector('a')?.focus();
          }}
        />
        <p class="finder-count" aria-live="polite">
          {state === 'reading'
            ? t('reading')
            : query.trim()
              ? t('entriesFound', found.length, entries.length)
              : t('entriesInAll', entries.length)}
        </p>
        {state === 'failed' && (
          <p class="finder-failed" role="alert">
            {t('readFailed')}
          </p>
        )}
      </header>
      <nav class="finder-list" aria-label={t('entries')} ref={list}>
        <EntryList
          entries={found.slice(0, shown)}
          isOwn={isOwn}
          selected={selected}
          onPick={onPick}
          more={Math.max(0, found.length - shown)}
          onMore={() => setShown(shown + AT_ONCE)}
          onLeave={() => box.current?.focus()}
        />
      </nav>
    </div>
  );
}
