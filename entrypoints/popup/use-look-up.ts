/** The search of the lexicon, made ready when it is first wanted. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ALL, Finder, type Listed } from '../../lexicon/finder.ts';
import { builtInShelf } from '../../platform/built-in.ts';
import { ownShelves } from '../../platform/own-shelves.ts';

const FEW = 6;

/** Undefined while nothing is looked for, or the lexicon is still read. */
export type LookedUp = { rows: Listed[]; count: number };

async function readFinder(): Promise<Finder> {
  const [shipped, own] = await Promise.all([builtInShelf(), ownShelves().catch(() => [])]);
  return new Finder([
    { layer: 'own', shelves: own },
    { layer: 'built-in', shelves: [shipped] },
  ]);
}

export function useLookUp(text: string): LookedUp | undefined {
  const finder = useRef<Promise<Finder>>(undefined);
  const [found, setFound] = useState<LookedUp>();
  useEffect(() => {
    if (!text.trim()) return setFound(undefined);
    let isLate = false;
    finder.current ??= readFinder();
    void finder.current.then((ready) => {
      if (isLate) return;
      const numbers = ready.find({ ...ALL, text }, false);
      const rows = [...numbers.subarray(0, FEW)].flatMap((number) => ready.listed(number) ?? []);
      setFound({ rows, count: numbers.length });
    });
    return () => {
      isLate = true;
    };
  }, [text]);
  return found;
}
