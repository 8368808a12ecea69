/** The entries of all layers, read again whenever the lexicon's revision moves, in this window or another. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { builtIn } from '../../platform/built-in.ts';
import { ownEntries } from '../../platform/own-entries.ts';
import { lexiconRevision } from '../../platform/stored.ts';

export type Lexicon = {
  state: 'reading' | 'ready' | 'failed';
  /** The reader's own first, each layer by its headwords. */
  entries: Entry[];
  own: Entry[];
  isOwn: (id: string) => boolean;
  /** Resolves when what is stored now is shown. */
  reload: () => Promise<void>;
};

const collator = new Intl.Collator('en');
const byHeadword = (entries: Entry[]): Entry[] =>
  entries.sort((a, b) => collator.compare(headwordOf(a), headwordOf(b)));

export function useLexicon(): Lexicon {
  const revision = useStored(lexiconRevision);
  const [shipped, setShipped] = useState<Entry[]>();
  const [own, setOwn] = useState<Entry[]>();
  const [failed, setFailed] = useState(false);

  const reload = useCallback(async () => {
    try {
      setOwn(byHeadword(await ownEntries()));
      setFailed(false);
    } catch {
      // Told on the page: the own entries that were shown before, if any, stay.
      setFailed(true);
    }
  }, []);
  useEffect(() => {
    void builtIn().then(
      ({ entries }) => setShipped(byHeadword([...entries])),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    if (revision !== undefined) void reload();
  }, [revision, reload]);

  return useMemo(() => {
    const ids = new Set(own?.map(({ id }) => id));
    const entries = [...(own ?? []), ...(shipped ?? []).filter(({ id }) => !ids.has(id))];
    const state = failed ? 'failed' : own && shipped ? 'ready' : 'reading';
    return { state, entries, own: own ?? [], isOwn: (id) => ids.has(id), reload };
  }, [own, shipped, failed, reload]);
}
