/** Merges the layers of the lexicon and keeps the compiled index for content scripts, one per revision. */
import { compile } from '../../lexicon/compile.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import { toBase64 } from '../../platform/base64.ts';
import { builtIn } from '../../platform/built-in.ts';
import { ownEntries } from '../../platform/own-entries.ts';
import { lexiconRevision, storedIndex } from '../../platform/stored.ts';
import { oneAtATime } from './one-at-a-time.ts';

export const rebuildIndex = oneAtATime(async () => {
  const revision = await lexiconRevision.read();
  const [{ entries, grammar, names }, own] = await Promise.all([builtIn(), ownEntries()]);
  const buffer = compile({
    layers: [
      { layer: 'built-in', entries },
      { layer: 'own', entries: own },
    ],
    grammar,
    names,
  });
  await storedIndex.write({ revision, data: toBase64(buffer) });
});

/** How each entry is called, for reports. */
export async function headwords(): Promise<(id: string) => string> {
  const [{ entries }, own] = await Promise.all([builtIn(), ownEntries()]);
  const names = new Map([...entries, ...own].map((entry) => [entry.id, headwordOf(entry)]));
  return (id) => names.get(id) ?? id;
}
