/**
 * Entries as a grid of which only the rows in sight are in the document. Rows are of one height, so that where each
 * stands is a multiplication: that is all a library for virtual lists would do here. One stop for Tab; arrow keys,
 * Page up and down, Home and End move, Space selects, Shift selects on the way, Control+A all, Delete deletes.
 */
import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isReaders, type Listed } from '../lexicon/finder.ts';
import { shortened } from '../lexicon/shortened.ts';
import { t } from '../platform/i18n.ts';
import './entry-table.css';
import { topicName } from './names.ts';

/** As in entry-table.css. */
export const ROW_PX = 56;
/** Rows beyond the sight that are there already when they are scrolled into it. */
const AHEAD = 20;

type Props = {
  count: number;
  /** The rows from `from` on that are known. */
  from: number;
  rows: readonly Listed[];
  shown: string | undefined;
  selected: ReadonlySet<string>;
  onRows: (from: number, to: number) => void;
  onPick: (id: string) => void;
  /** A row selected or not; with `upTo` all rows from there to it. */
  onSelect: (row: number, id: string, upTo?: number) => void;
  onSelectAll: () => void;
  onDelete: () => void;
  /** Arrow up on the first. */
  onLeave: () => void;
};

const MOVES: Record<string, (at: number, last: number, page: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  PageDown: (at, last, page) => Math.min(at + page, last),
  PageUp: (at, _, page) => Math.max(at - page, 0),
  Home: () => 0,
  End: (_, last) => last,
};

export function EntryTable(props: Props) {
  const { count, from, rows, shown, selected, onRows, onPick, onSelect, onSelectAll, onDelete, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const [current, setCurrent] = useState(0);
  const wantsFocus = useRef(false);
  /** Where the selecting with Shift began. */
  const anchor = useRef<number | undefined>(undefined);

  const look = () => {
    const element = box.current;
    if (!element) return;
    const first = Math.floor(element.scrollTop / ROW_PX);
    setSight({ from: first, to: first + Math.ceil(element.clientHeight / ROW_PX) + 1 });
  };
  useLayoutEffect(() => {
    look();
    const watch = new ResizeObserver(look);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  // Another search begins at its best.
  const at = Math.min(current, Math.max(0, count - 1));
  useEffect(() => {
    const wanted = { from: Math.max(0, sight.from - AHEAD), to: Math.min(count, sight.to + AHEAD) };
    const has = from <= Math.max(0, sight.from - 1) && from + rows.length >= Math.min(count, sight.to + 1);
    if (!has) onRows(wanted.from, wanted.to);
  }, [sight.from, sight.to, from, rows, count]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-row="${at}"]`);
    if (!link) return;
    wantsFocus.current = false;
    link.focus({ preventScroll: true });
  });

  const go = (to: number) => {
    const element = box.current;
    if (!element) return;
    const top = to * ROW_PX;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_PX > element.scrollTop + element.clientHeight)
      element.scrollTop = top + ROW_PX - element.clientHeight;
    wantsFocus.current = true;
    setCurrent(to);
    look();
  };
  const idOf = (row: number) => rows[row - from]?.id;
  const select = (row: number, extend: boolean) => {
    const id = idOf(row);
    if (id === undefined) return;
    if (extend && anchor.current !== undefined) return onSelect(row, id, anchor.current);
    anchor.current = row;
    onSelect(row, id);
  };
  const press = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_PX) - 1);
    const to = altKey || command ? undefined : MOVES[key]?.(at, count - 1, page);
    if (to !== undefined) {
      if (to < 0) onLeave();
      else {
        if (shiftKey) {
          anchor.current ??= at;
          onSelect(to, idOf(to) ?? '', anchor.current);
        } else anchor.current = undefined;
        go(to);
      }
    } else if (key === ' ') select(at, shiftKey);
    else if (key === 'a' && command) onSelectAll();
    else if (key === 'Delete' && selected.size > 0) onDelete();
    else return;
    event.preventDefault();
  };
  const click = (event: TargetedMouseEvent<HTMLInputElement>, row: number) => {
    setCurrent(row);
    select(row, event.shiftKey);
  };

  // The current row is there even when scrolled away: the focus must not be lost.
  const inSight = rows
    .map((listed, i) => ({ listed, row: from + i }))
    .filter(({ row }) => (row >= sight.from - AHEAD && row < sight.to + AHEAD) || row === at);
  return (
    <div class="entry-table" ref={box} onScroll={look}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked in is a grid
        role="grid"
        aria-label={t('entries')}
        aria-rowcount={count}
        aria-multiselectable="true"
        onKeyDown={press}
      >
        <tbody style={{ height: `${count * ROW_PX}px` }}>
          {inSight.map(({ listed: { id, name, zh, topic, layer }, row }) => (
            <tr
              key={id}
              aria-rowindex={row + 1}
              aria-selected={selected.has(id)}
              aria-current={id === shown ? 'true' : undefined}
              style={{ transform: `translateY(${row * ROW_PX}px)` }}
            >
              <td class="entry-table-check">
                {isReaders(layer) && (
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={t('selectEntry', shortened(name))}
                    checked={selected.has(id)}
                    onClick={(event) => click(event, row)}
                  />
                )}
              </td>
              <td class="entry-table-cell">
                <a
                  href={`#${id}`}
                  data-row={row}
                  tabIndex={row === at ? 0 : -1}
                  onFocus={() => setCurrent(row)}
                  onClick={() => onPick(id)}
                >
                  <span class="entry-table-name">{shortened(name)}</span>
                  <span class="entry-table-about">
                    {zh && <span lang="zh-Hans">{shortened(zh)}</span>}
                    <span class="entry-table-topic">{topicName(topic)}</span>
                    {isReaders(layer) && (
                      <span class="entry-table-own">{t(layer === 'own' ? 'ownBadge' : 'changedBadge')}</span>
                    )}
                  </span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
