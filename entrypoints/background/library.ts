/** Merges the layers of the lexicon and keeps the compiled index for content scripts, one per revision. */
import { compile } from '../../lexicon/compile.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import { byLayer } from '../../lexicon/layers.ts';
import { wholeLexicon } from '../../platform/lexicon.ts';
import { indexHead, lexiconRevision, silencedForms } from '../../platform/stored.ts';
import { writeIndex } from '../../platform/stored-index.ts';
import { oneAtATime } from './one-at-a-time.ts';

const NO_REVISION = -1;

let waiting: Promise<void> | undefined;
const build = oneAtATime(async () => {
  waiting = undefined;
  const revision = await lexiconRevision.read();
  const [{ merged, grammar, names, isWhole }, silenced] = await Promise.all([wholeLexicon(), silencedForms.read()]);
  const buffer = compile({ layers: byLayer(merged.values()), grammar, names, silenced });
  // Without all layers the index is made for no revision: it is stale until they can be read.
  await writeIndex(isWhole ? revision : NO_REVISION, buffer);
});

/** A call that waits for the one before it reads what is stored then: it does for all that come meanwhile. */
export function rebuildIndex(): Promise<void> {
  waiting ??= build();
  return waiting;
}

/** The browser may have stopped between a change of the lexicon and its index. */
export async function rebuildIndexIfStale(): Promise<void> {
  const [head, revision] = await Promise.all([indexHead.read(), lexiconRevision.read()]);
  if (head?.revision !== revision) await rebuildIndex();
}

/** How each entry is called, for reports. */
export async function headwords(): Promise<(id: string) => string> {
  const { merged } = await wholeLexicon();
  return (id) => {
    const found = merged.get(id);
    return found ? headwordOf(found.entry) : id;
  };
}
