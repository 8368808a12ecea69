/** Other entries that have the forms of a draft, told while it is typed. */
import { useEffect, useState } from 'preact/hooks';
import type { Overlap } from '../../components/draft-texts.ts';
import type { Draft } from '../../lexicon/draft.ts';
import { formsOf, linesOf } from '../../lexicon/own-entry.ts';
import type { OneEntry } from '../../platform/lexicon.ts';
import type { FinderState } from './use-finder.ts';

const REST_MS = 250;

const newForms = (lines: string, of: OneEntry | undefined): string[] => {
  const known = new Set(of ? formsOf(of.entry) : []);
  return linesOf(lines).filter((form) => !known.has(form));
};

/** @param of the entry that is edited: of the forms that it had nothing is told. */
export function useOverlaps(draft: Draft, of: OneEntry | undefined, { call, loaded }: FinderState): Overlap[] {
  const [overlaps, setOverlaps] = useState<Overlap[]>([]);
  const { en, zh } = draft;
  useEffect(() => {
    if (loaded === 0) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const found: Overlap[] = [];
      for (const [field, lines] of [
        ['en', en],
        ['zh', zh],
      ] as const)
        for (const each of await call('overlaps', { forms: newForms(lines, of), of: of?.entry.id }))
          found.push({ field, how: each.how, form: each.form, other: each.name });
      if (!isLate) setOverlaps(found);
    }, REST_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [en, zh, of, loaded, call]);
  return overlaps;
}
