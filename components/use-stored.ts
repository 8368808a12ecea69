/** A stored item as a value: undefined until it has been read, then always what is stored now. */
import { useEffect, useState } from 'preact/hooks';
import type { Stored } from '../platform/stored.ts';

export function useStored<T>(item: Stored<T>): T | undefined {
  const [value, setValue] = useState<{ of: T }>();
  useEffect(() => {
    const ending = new AbortController();
    // A change that comes before the answer is newer than the answer.
    let changed = false;
    item.watch((now) => {
      changed = true;
      setValue({ of: now });
    }, ending.signal);
    void item.read().then((now) => {
      if (!changed && !ending.signal.aborted) setValue({ of: now });
    });
    return () => ending.abort();
  }, [item]);
  return value?.of;
}
