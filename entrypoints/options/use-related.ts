/** The names of the related entries that there are. */
import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../../lexicon/finder.ts';
import type { Entry } from '../../lexicon/schema.ts';
import type { FinderState } from './use-finder.ts';

export function useRelated(entry: Entry | undefined, { call, loaded }: FinderState): Listed[] {
  const [related, setRelated] = useState<Listed[]>([]);
  const asked = entry?.related.join(' ') ?? '';
  useEffect(() => {
    if (!asked || loaded === 0) return setRelated([]);
    let isLate = false;
    void call('named', { ids: asked.split(' ') }).then((found) => {
      if (!isLate) setRelated(found);
    });
    return () => {
      isLate = true;
    };
  }, [asked, loaded, call]);
  return related;
}
