/** Changes a stored item from what is stored now: another window may have changed it. `failed`: the last was not kept. */
import { useState } from 'preact/hooks';
import type { Stored } from '../platform/stored.ts';

export function useChange<T>(item: Stored<T>) {
  const [failed, setFailed] = useState(false);
  const change = async (changed: (now: T) => T): Promise<void> => {
    try {
      await item.write(changed(await item.read()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return { failed, change: (changed: (now: T) => T) => void change(changed) };
}
