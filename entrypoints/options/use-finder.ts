/** What the search finds now; searched again whenever the query, the filters or the lexicon change. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { ALL, type Listed, type Query } from '../../lexicon/finder.ts';
import { lexiconRevision } from '../../platform/stored.ts';
import { type Caller, caller } from './calls.ts';
import type { FinderCalls, Found, Lexicons } from './finder-worker.ts';

/** Explanations are searched when nothing has been typed for so long. */
const REST_MS = 120;

export type FinderState = {
  state: 'reading' | 'ready' | 'failed';
  query: Query;
  setQuery: (query: Query) => void;
  found: Found;
  /** What the reader has subscribed to. */
  lexicons: Lexicons;
  /** Moves with every load: what is shown of single entries is read again then. */
  loaded: number;
  showRows: (from: number, to: number) => void;
  call: Caller<FinderCalls>;
  /** Resolves when what is stored now is shown. */
  reload: () => Promise<void>;
};

const NOTHING: Found = { count: 0, total: 0, from: 0, rows: [] };

export function useFinder(): FinderState {
  const revision = useStored(lexiconRevision);
  const [call] = useState<Caller<FinderCalls>>(() =>
    caller(new Worker(new URL('./finder-worker.ts', import.meta.url), { type: 'module' })),
  );
  const [state, setState] = useState<FinderState['state']>('reading');
  const [query, setQuery] = useState(ALL);
  const [found, setFound] = useState(NOTHING);
  const [loaded, setLoaded] = useState(0);
  const [lexicons, setLexicons] = useState<Lexicons>([]);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const read = await call('load').catch(() => false);
    setLexicons(await call('lexicons').catch(() => []));
    setState(read ? 'ready' : 'failed');
    setLoaded((count) => count + 1);
  }, [call]);
  useEffect(() => {
    if (revision !== undefined) void reload();
  }, [revision, reload]);

  useEffect(() => {
    if (loaded === 0) return;
    const search = ++latest.current;
    const find = async (inBodies: boolean) => {
      const answer = await call('find', { query, inBodies });
      if (answer && search === latest.current) setFound(answer);
    };
    void find(false);
    if (!query.text.trim()) return;
    const timer = setTimeout(() => void find(true), REST_MS);
    return () => clearTimeout(timer);
  }, [query, loaded, call]);

  const showRows = useCallback(
    (from: number, to: number) => {
      const search = latest.current;
      void call('rows', { from, to }).then((rows: Listed[]) => {
        if (search === latest.current) setFound((now) => ({ ...now, from, rows }));
      });
    },
    [call],
  );

  return { state, query, setQuery, found, lexicons, loaded, showRows, call, reload };
}
