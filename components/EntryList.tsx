/** Entries to choose from, as links to `#id`. One stop for Tab; arrow keys, Home and End move inside. */
import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { headwordOf } from '../lexicon/headword.ts';
import type { Entry } from '../lexicon/schema.ts';
import { t } from '../platform/i18n.ts';
import './entry-list.css';

type Props = {
  entries: readonly Entry[];
  isOwn: (id: string) => boolean;
  selected?: string | undefined;
  onPick: (id: string) => void;
  /** How many more there are than `entries`. */
  more: number;
  onMore: () => void;
  /** Arrow up on the first. */
  onLeave?: () => void;
};

/** How an arrow key moves among `length` entries; -1 leaves the list. */
const MOVES: Record<string, (at: number, length: number) => number> = {
  ArrowDown: (at, length) => Math.min(at + 1, length - 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, length) => length - 1,
};

export function EntryList({ entries, isOwn, selected, onPick, more, onMore, onLeave }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const links = () => [...(list.current?.querySelectorAll('a') ?? [])];
  const [current, setCurrent] = useState<string>();
  const stop = [current, selected].find((id) => entries.some((entry) => entry.id === id)) ?? entries[0]?.id;

  const firstNew = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (firstNew.current !== undefined) links()[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [entries.length]);

  const move = (event: TargetedKeyboardEvent<HTMLUListElement>) => {
    const all = links();
    const to = MOVES[event.key]?.(all.indexOf(event.target as HTMLAnchorElement), all.length);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to < 0) onLeave?.();
    else all[to]?.focus();
  };

  return (
    <>
      <ul class="entry-list" ref={list} onKeyDown={move}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              href={`#${entry.id}`}
              tabIndex={entry.id === stop ? 0 : -1}
              aria-current={entry.id === selected ? 'true' : undefined}
              onFocus={() => setCurrent(entry.id)}
              onClick={() => onPick(entry.id)}
            >
              <span class="entry-list-name">
                {headwordOf(entry)}
                {isOwn(entry.id) && <span class="entry-list-own">{t('ownBadge')}</span>}
              </span>
              {entry.zh && entry.forms.en.length > 0 && (
                <span class="entry-list-zh" lang="zh-Hans">
                  {entry.zh.hans}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="button entry-list-more"
          onClick={() => {
            firstNew.current = entries.length;
            onMore();
          }}
        >
          {t('showMore', more)}
        </button>
      )}
    </>
  );
}
