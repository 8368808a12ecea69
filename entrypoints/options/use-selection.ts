/** The own entries that are selected in the table. It outlives a search: what is out of sight stays selected. */
import { useCallback, useState } from 'preact/hooks';
import { isReaders } from '../../lexicon/finder.ts';
import type { FinderState } from './use-finder.ts';

export type Selection = {
  ids: ReadonlySet<string>;
  /** Turns one row; with `upTo`, selects all from there to it. */
  select: (row: number, id: string, upTo?: number) => void;
  selectRows: (from: number, to: number) => void;
  clear: () => void;
};

export function useSelection({ call, found }: FinderState): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selectRows = useCallback(
    (from: number, to: number) => {
      void call('ownIds', { from, to }).then((more) => setIds((now) => new Set([...now, ...more])));
    },
    [call],
  );
  const select = (row: number, id: string, upTo?: number) => {
    if (upTo !== undefined) return selectRows(Math.min(row, upTo), Math.max(row, upTo) + 1);
    const layer = found.rows.find((each) => each.id === id)?.layer;
    if (layer !== undefined && !isReaders(layer)) return;
    setIds((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  return { ids, select, selectRows, clear: () => setIds(new Set()) };
}
