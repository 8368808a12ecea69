/** How entries are called, without reading them: the build has written it down for those of its own. */
import type { Layer } from '../lexicon/index-layout.ts';
import { builtInHeadwords } from './built-in.ts';

type Asked = { id: string; layer: Layer };

/** @param others how entries of the other layers are called. */
export async function headwordsOf(
  entries: Iterable<Asked>,
  others: (ids: string[]) => Promise<Readonly<Record<string, string>>>,
): Promise<(id: string) => string> {
  const asked = new Set<string>();
  for (const { id, layer } of entries) if (layer !== 'built-in') asked.add(id);
  const known = [builtInHeadwords(), ...(asked.size > 0 ? [others([...asked])] : [])];
  const called = new Map((await Promise.all(known)).flatMap((each) => Object.entries(each)));
  return (id) => called.get(id) ?? id;
}
