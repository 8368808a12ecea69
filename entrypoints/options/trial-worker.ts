/** Tries an entry on a passage, so that the page is free while the lexicon is compiled. */

import { headwordOf } from '../../lexicon/headword.ts';
import { byLayer } from '../../lexicon/layers.ts';
import type { Entry } from '../../lexicon/schema.ts';
import type { SilencedForm } from '../../lexicon/silenced.ts';
import { Passages, type Trial } from '../../lexicon/trial.ts';
import { wholeLexicon } from '../../platform/lexicon.ts';
import { answerCalls } from './calls.ts';

type Made = { passages: Passages; nameOf: (id: string) => string };
let made: { of: string; making: Promise<Made> } | undefined;

async function make(silenced: readonly SilencedForm[]): Promise<Made> {
  const { merged, grammar, names } = await wholeLexicon();
  const nameOf = (id: string) => {
    const found = merged.get(id);
    return found ? headwordOf(found.entry) : id;
  };
  return { passages: new Passages({ layers: byLayer(merged.values()), grammar, names, silenced }), nameOf };
}

export type Told = Trial & { other?: string };

const calls = {
  /** `version` moves with the lexicon. */
  async try(ask: { text: string; entry: Entry; version: number; silenced: SilencedForm[] }): Promise<Told[]> {
    const of = JSON.stringify([ask.version, ask.silenced]);
    if (made?.of !== of) made = { of, making: make(ask.silenced) };
    const { passages, nameOf } = await made.making;
    return passages.try(ask.text, ask.entry).map((trial) => ({
      ...trial,
      ...('other' in trial.verdict && { other: nameOf(trial.verdict.other) }),
    }));
  },
};
export type TrialCalls = typeof calls;

answerCalls(calls);
