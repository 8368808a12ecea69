/**
 * The grammar of composed phrases (rule 7), as data: `composition.yaml` holds the words, this file their shape.
 *
 *   before (join? before | bridge)* HEAD (opener? before* after (join before* after)*)*
 *   all-weather strategic cooperative                 partnership  of      coordination      for a new era
 */
import * as v from 'valibot';

const phrases = v.optional(
  v.strictObject({ en: v.optional(v.array(v.string()), []), zh: v.optional(v.array(v.string()), []) }),
  { en: [], zh: [] },
);

export const grammarSchema = v.strictObject({
  /** Heads: the entry they belong to, how they are written, and whether the levels are theirs. */
  heads: v.array(v.strictObject({ id: v.string(), ladder: v.optional(v.boolean(), false), forms: phrases })),
  qualifiers: v.array(
    v.strictObject({
      id: v.string(),
      /** What the qualifier signals, for the reader. */
      signals: v.string(),
      zh: v.optional(v.string()),
      before: phrases,
      /** Complete with its opener (`for a new era`), or bare where an opener of the list stands before it. */
      after: phrases,
      /** Makes the whole unmistakable: no context is needed (rule 6). */
      decisive: v.optional(v.boolean(), false),
      /** What it counts as on the ladder; itself where left out, nothing where empty. */
      counts: v.optional(v.array(v.string())),
    }),
  ),
  /** Words between two qualifiers. */
  joins: v.array(v.string()),
  /** Words between a qualifier and the next, or the head. */
  particles: v.array(v.string()),
  /** Words that lead to a qualifier after the head. */
  openers: v.array(v.string()),
  /** Names of the two sides that may stand among the qualifiers: 新时代中俄全面战略协作伙伴关系. */
  bridges: phrases,
  levels: v.array(
    v.strictObject({
      id: v.string(),
      zh: v.string(),
      en: v.string(),
      tier: v.number(),
      signals: v.string(),
      /** Each a set of what the qualifiers count as; order does not matter. */
      sets: v.array(v.array(v.string())),
    }),
  ),
});

export type Grammar = v.InferOutput<typeof grammarSchema>;

/** Names of organisations, treaties and parties: nothing inside them is a formulation (rule 6). */
export const namesSchema = v.strictObject({ en: v.array(v.string()), zh: v.array(v.string()) });
export type Names = v.InferOutput<typeof namesSchema>;
