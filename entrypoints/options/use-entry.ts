/** The entry with an id, as all layers together make it; read again when the lexicon changes. */
import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../../lexicon/finder.ts';
import { layeredEntry, type OneEntry } from '../../platform/lexicon.ts';
import type { FinderState } from './use-finder.ts';

export type ShownEntry = { of: string; found: OneEntry | undefined; related: Listed[] };

/** Undefined while it is read; without `found` where there is none. */
export function useEntry(id: string | undefined, { call, loaded }: FinderState): ShownEntry | undefined {
  const [shown, setShown] = useState<ShownEntry>();
  useEffect(() => {
    if (id === undefined || loaded === 0) return;
    let isLate = false;
    const read = async (): Promise<ShownEntry> => {
      const found = await layeredEntry(id);
      const related = found?.entry.related.length ? await call('named', { ids: found.entry.related }) : [];
      return { of: id, found, related };
    };
    void read().then((read) => {
      if (!isLate) setShown(read);
    });
    return () => {
      isLate = true;
    };
  }, [id, loaded, call]);
  return shown?.of === id ? shown : undefined;
}
