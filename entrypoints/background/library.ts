/** Merges the layers of the lexicon and keeps the compiled index for content scripts, one per revision. */
import { compile } from '../../lexicon/compile.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import { toBase64 } from '../../platform/base64.ts';
import { builtIn } from '../../platform/built-in.ts';
import { ownEntries } from '../../platform/own-entries.ts';
import { lexiconRevision, storedIndex } from '../../platform/stored.ts';
import { oneAtATime } from './one-at-a-time.ts';

const NO_REVISION = -1;

export const rebuildIndex = oneAtATime(async () => {
  const revision = await lexiconRevision.read();
  const [{ entries, grammar, names }, own] = await Promise.all([builtIn(), ownEntries().catch(() => undefined)]);
  const buffer = compile({
    layers: [
      { layer: 'built-in', entries },
      { layer: 'own', entries: own ?? [] },
    ],
    grammar,
    names,
  });
  // Without the own entries the index is made for no revision: it is stale until they can be read.
  await storedIndex.write({ revision: own ? revision : NO_REVISION, data: toBase64(buffer) });
});

/** The browser may have stopped between a change of the lexicon and its index. */
export async function rebuildIndexIfStale(): Promise<void> {
  const [index, revision] = await Promise.all([storedIndex.read(), lexiconRevision.read()]);
  if (index?.revision !== revision) await rebuildIndex();
}

/** How each entry is called, for reports. */
export async function headwords(): Promise<(id: string) => string> {
  const [{ entries }, own] = await Promise.all([builtIn(), ownEntries()]);
  const names = new Map([...entries, ...own].map((entry) => [entry.id, headwordOf(entry)]));
  return (id) => names.get(id) ?? id;
}
