/** The search box, the filters, and what they find. */
import { useRef } from 'preact/hooks';
import { EntryTable } from '../../components/EntryTable.tsx';
import { useStored } from '../../components/use-stored.ts';

import { counted, formatNumber, t } from '../../platform/i18n.ts';

import { knownEntries, silencedForms } from '../../platform/stored.ts';
import { Filters } from './Filters.tsx';
import { Selected, type SelectedActions } from './Selected.tsx';
import type { FinderState } from './use-finder.ts';
import type { Selection } from './use-selection.ts';

type Props = Pick<SelectedActions, 'onSet' | 'onExport' | 'onDelete'> & {
  finder: FinderState;
  selection: Selection;
  shown: string | undefined;
  onPick: (id: string) => void;
  onAdd: () => void;
  onSearch: () => void;
  /** Shows what is not marked. */
  onNotMarked: () => void;
};

export function Finder({ finder, selection, shown, onPick, onAdd, onSearch, onNotMarked, ...actions }: Props) {
  const { query, setQuery, found, state } = finder;
  const { onSet, onExport, onDelete } = actions;
  const notMarked = (useStored(knownEntries)?.length ?? 0) + (useStored(silencedForms)?.length ?? 0);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { topics, kinds, layers, confidences } = query;
  const isSearch = query.text.trim() !== '' || [topics, kinds, layers, confidences].some(({ length }) => length > 0);
  return (
    <div class="finder">
      <header class="finder-head">
        <div class="finder-title">
          <input
            type="search"
            class="finder-box"
            aria-label={t('searchLexicon')}
            placeholder={t('searchHint')}
            ref={box}
            value={query.text}
            onInput={(event) => {
              setQuery({ ...query, text: event.currentTarget.value });
              onSearch();
            }}
            onKeyDown={(event) => {
              // While pinyin is composed the key chooses a candidate.
              if (event.key !== 'ArrowDown' || event.isComposing) return;
              event.preventDefault();
              list.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus();
            }}
          />
          <button type="button" class="button main" onClick={onAdd}>
            {t('addEntry')}
          </button>
        </div>
        <Filters query={query} lexicons={finder.lexicons} onChange={setQuery} />
        <div class="finder-line">
          <p class="finder-count" aria-live="polite">
            {state === 'reading'
              ? t('reading')
              : isSearch
                ? t('entriesFound', formatNumber(found.count), formatNumber(found.total))
                : counted('entriesInAll', found.count)}
          </p>
          {notMarked > 0 && (
            <button type="button" class="button quiet finder-count" onClick={onNotMarked}>
              {t('notMarkedCount', formatNumber(notMarked))}
            </button>
          )}
        </div>
        {selection.ids.size > 0 && (
          <Selected count={selection.ids.size} onClear={selection.clear} {...{ onSet, onExport, onDelete }} />
        )}
        {state === 'failed' && (
          <p class="finder-failed" role="alert">
            {t('readFailed')}
          </p>
        )}
      </header>
      <div class="finder-list" ref={list}>
        <EntryTable
          key={JSON.stringify(query)}
          count={found.count}
          from={found.from}
          rows={found.rows}
          shown={shown}
          selected={selection.ids}
          onRows={finder.showRows}
          onPick={onPick}
          onSelect={selection.select}
          onSelectAll={() => selection.selectRows(0, found.count)}
          onDelete={onDelete}
          onLeave={() => box.current?.focus()}
        />
      </div>
    </div>
  );
}
