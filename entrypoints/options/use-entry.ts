/** The entry with an id: the reader's own, or else the built-in one; read again when the lexicon changes. */
import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../../lexicon/finder.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { builtInEntry } from '../../platform/built-in.ts';
import { ownEntry } from '../../platform/own-entries.ts';
import type { FinderState } from './use-finder.ts';

/** It comes from the address, and names a file. */
const IS_ID = /^[a-z0-9-]+$/;

export type ShownEntry = { of: string; entry: Entry | undefined; own: boolean; related: Listed[] };

/** Undefined while it is read; without `entry` where there is none. */
export function useEntry(id: string | undefined, { call, loaded }: FinderState): ShownEntry | undefined {
  const [shown, setShown] = useState<ShownEntry>();
  useEffect(() => {
    if (id === undefined || loaded === 0) return;
    let isLate = false;
    const read = async (): Promise<ShownEntry> => {
      const own = await ownEntry(id).catch(() => undefined);
      const entry = own ?? (IS_ID.test(id) ? (await builtInEntry(id))?.entry : undefined);
      const related = entry?.related.length ? await call('named', { ids: entry.related }) : [];
      return { of: id, entry, own: own !== undefined, related };
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
