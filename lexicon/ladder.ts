/**
 * Who holds which partnership label since when: `ladder.yaml` holds the facts, this file their shape. The levels
 * themselves, their words and what they signal, are the grammar's (`composition.yaml`).
 */
import * as v from 'valibot';
import type { Grammar } from './grammar.ts';
import { sourceSchema } from './schema.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
/** Of the first partnership on, that with Brazil. */
const year = v.pipe(v.number(), v.integer(), v.minValue(1985), v.maxValue(2100));
/** Keys of `sources`. */
const sources = v.pipe(v.array(text), v.nonEmpty('needs a source'));

const label = v.strictObject({
  /** One of the grammar; none where the label stands on no rung. */
  level: v.optional(text),
  /** The label as used, where that is not the level's own wording. */
  zh: v.optional(text),
  en: v.optional(text),
  /** `aim`: agreed or proposed as a goal. */
  state: v.optional(v.picklist(['current', 'former', 'aim']), 'current'),
  since: v.optional(year),
  /** Where the beginning is not known: a year in which it was in use. */
  heldBy: v.optional(year),
  until: v.optional(year),
  /** For the reader to see, with `note`. */
  certainty: v.picklist(['high', 'medium', 'low']),
  note: v.optional(text),
  /** Why the words alone would lead to another level, or to none. */
  apart: v.optional(text),
  sources,
});

export const ladderSchema = v.strictObject({
  /** What the reader must know before the rest. */
  about: text,
  sources: v.record(v.string(), sourceSchema),
  partners: v.array(
    v.strictObject({
      en: text,
      zh: text,
      region: text,
      /** In the order of time; empty where there is none, and then `note` says so. */
      labels: v.array(label),
      note: v.optional(text),
      sources: v.optional(sources),
    }),
  ),
});

export type Ladder = v.InferOutput<typeof ladderSchema>;
export type LadderLabel = Ladder['partners'][number]['labels'][number];

/** The words of a label in both languages. */
export function labelWords({ level, zh, en }: LadderLabel, levels: Grammar['levels']): { zh: string; en: string } {
  const own = levels.find(({ id }) => id === level);
  return { zh: zh ?? own?.zh ?? '', en: en ?? own?.en ?? '' };
}
