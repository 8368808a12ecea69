/** A stored setting and what changes it; `failed` when the last change could not be kept. */
import { useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import type { Stored } from '../../platform/stored.ts';

export function useSetting<T>(item: Stored<T>) {
  const value = useStored(item);
  const [failed, setFailed] = useState(false);
  const change = async (wanted: T): Promise<void> => {
    try {
      await item.write(wanted);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return { value, failed, change: (wanted: T) => void change(wanted) };
}
