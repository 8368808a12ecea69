/** The id of the entry that is shown; it lives in the address (`#id`), so that a link can open it. */
import { useCallback, useEffect, useState } from 'preact/hooks';

const idInAddress = (): string | undefined => location.hash.slice(1) || undefined;

export function useSelected(): [selected: string | undefined, select: (id: string | undefined) => void] {
  const [selected, setSelected] = useState(idInAddress);
  useEffect(() => {
    const ending = new AbortController();
    const read = () => setSelected(idInAddress());
    for (const change of ['hashchange', 'popstate']) addEventListener(change, read, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  const select = useCallback((id: string | undefined) => {
    if (id !== idInAddress()) history.pushState(null, '', id ? `#${id}` : location.pathname);
    setSelected(id);
  }, []);
  return [selected, select];
}
