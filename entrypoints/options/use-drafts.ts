/** What is being typed: one draft per entry, one for a new entry. A form that is left without saving keeps its draft. */
import { useEffect, useState } from 'preact/hooks';
import { type Draft, draftOf } from '../../lexicon/own-entry.ts';
import type { OneEntry } from '../../platform/lexicon.ts';

const EMPTY: Draft = { en: '', zh: '', official: '', analysis: '' };
const NEW = '';

/** The open form: `of` is the entry it changes, if not a new one. */
type Open = { key: string; of: OneEntry | undefined; initial: Draft };

const without = (drafts: Record<string, Draft>, key: string): Record<string, Draft> => {
  const { [key]: _, ...others } = drafts;
  return others;
};

export function useDrafts() {
  const [open, setOpen] = useState<Open>();
  const [changed, setChanged] = useState<Record<string, Draft>>({});

  const isUnsaved = Object.keys(changed).length > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  return {
    open,
    draft: (open && (changed[open.key] ?? open.initial)) ?? EMPTY,
    isChanged: (key: string): boolean => key in changed,
    edit: (of?: OneEntry) => setOpen({ key: of?.entry.id ?? NEW, of, initial: of ? draftOf(of.entry) : EMPTY }),
    change(draft: Draft) {
      if (!open) return;
      const same = JSON.stringify(draft) === JSON.stringify(open.initial);
      setChanged((drafts) => (same ? without(drafts, open.key) : { ...drafts, [open.key]: draft }));
    },
    close: () => setOpen(undefined),
    drop() {
      if (open) setChanged((drafts) => without(drafts, open.key));
      setOpen(undefined);
    },
  };
}
