/**
 * What is being typed: one draft per entry, one for a new entry. A form that is left without saving keeps its draft.
 * Also when the page is closed, until the browser's session ends: the page that opens next offers it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, draftOf, EMPTY_DRAFT } from '../../lexicon/draft.ts';
import type { OneEntry } from '../../platform/lexicon.ts';
import { unsavedDrafts } from '../../platform/stored.ts';

const NEW = '';
/** Written when nothing was typed for so long. */
const REST_MS = 200;

/** The open form: `of` is the entry it changes, if not a new one. */
type Open = { key: string; of: OneEntry | undefined; initial: Draft };
type Unsaved = Record<string, Partial<Draft>>;

const without = (drafts: Unsaved, key: string): Unsaved => {
  const { [key]: _, ...others } = drafts;
  return others;
};

/** Each key by itself, so that windows keep each other's. */
async function keep(key: string, draft: Partial<Draft> | undefined): Promise<void> {
  const others = without(await unsavedDrafts.read(), key);
  await unsavedDrafts.write(draft ? { ...others, [key]: draft } : others);
}

export function useDrafts() {
  const [open, setOpen] = useState<Open>();
  const [changed, setChanged] = useState<Unsaved>({});
  /** Of pages that were closed. */
  const [kept, setKept] = useState<Unsaved>({});
  const writing = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void }>(undefined);

  const remember = (key: string, draft: Partial<Draft> | undefined) => {
    setChanged((drafts) => (draft ? { ...drafts, [key]: draft } : without(drafts, key)));
    clearTimeout(writing.current?.timer);
    const write = () => {
      writing.current = undefined;
      void keep(key, draft).catch(() => undefined);
    };
    writing.current = { timer: setTimeout(write, REST_MS), write };
  };
  useEffect(() => {
    void unsavedDrafts.read().then(setKept);
    const ending = new AbortController();
    addEventListener('pagehide', () => writing.current?.write(), { signal: ending.signal });
    return () => ending.abort();
  }, []);

  return {
    open,
    draft: { ...EMPTY_DRAFT, ...open?.initial, ...(open && changed[open.key]) },
    isChanged: (key: string): boolean => key in changed,
    /** Whether an earlier page has left something unfinished. */
    isKept: (key: string): boolean => key in kept && !(key in changed),
    /** Goes on with that, or forgets it. */
    takeKept(goOn: boolean) {
      if (!open) return;
      const draft = kept[open.key];
      setKept((drafts) => without(drafts, open.key));
      remember(open.key, goOn && draft ? { ...EMPTY_DRAFT, ...open.initial, ...draft } : changed[open.key]);
    },
    /** With `added`, forms that somebody has chosen for a new entry stand in its draft. */
    edit(of?: OneEntry, added?: { en?: string; zh?: string }) {
      const key = of?.entry.id ?? NEW;
      setOpen({ key, of, initial: of ? draftOf(of.entry) : EMPTY_DRAFT });
      if (!added) return;
      const now = { ...EMPTY_DRAFT, ...changed[key] };
      const more = (lines: string, form = '') => [lines, form].filter((line) => line.trim()).join('\n');
      remember(key, { ...now, en: more(now.en, added.en), zh: more(now.zh, added.zh) });
    },
    change(draft: Draft) {
      if (!open) return;
      const same = JSON.stringify({ ...open.initial, ...draft }) === JSON.stringify(open.initial);
      remember(open.key, same ? undefined : draft);
    },
    close: () => setOpen(undefined),
    drop() {
      if (open) {
        remember(open.key, undefined);
        setKept((drafts) => without(drafts, open.key));
      }
      setOpen(undefined);
    },
  };
}

export type Drafts = ReturnType<typeof useDrafts>;
