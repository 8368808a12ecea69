/** Related entries open in the place of the one that is shown: carries out what trail.ts decides. */
import { useReducer, useRef } from 'preact/hooks';
import { lookUpEntry, type Shown } from './look-up.ts';
import { beforeLast, lastOf, reduce, type Trail, type TrailEvent } from './trail.ts';

export function useTrail(first: Shown) {
  const [trail, happens] = useReducer<Trail<Shown>, TrailEvent<Shown>>(reduce, { shown: [first] });
  const opening = useRef<(id: string) => void>(undefined);
  opening.current ??= (id) => {
    happens({ name: 'want', id });
    void lookUpEntry(id)
      .catch(() => undefined)
      .then((shown) => happens({ name: 'found', id, shown }));
  };
  return {
    shown: lastOf(trail),
    before: beforeLast(trail),
    depth: trail.shown.length,
    open: opening.current,
    back: () => happens({ name: 'back' }),
  };
}
