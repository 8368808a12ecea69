/** The forms that a search enters by, with the tokens that may follow: what beginnings are made of. */
import { ROLE } from './index-layout.ts';

const { before: BEFORE, match, name, except, silenced, head, bridge } = ROLE;
/** Heads and what follows them are met on the way. */
const ENTERED: ReadonlySet<number> = new Set([match, BEFORE, name, except, silenced]);
/** What may stand behind a qualifier. */
const COMPOSED: ReadonlySet<number> = new Set([BEFORE, head, bridge]);

export type EnteredForm = {
  first: number;
  /** The tokens that may stand at `depth`; none where the form is complete before, and anything may. */
  at(depth: number): readonly number[];
};

/** What is known of the forms while an index is compiled. `firstWord`: ids below it are characters. */
export type SortedForms = {
  roles: readonly number[];
  starts: Uint32Array;
  pool: Uint32Array;
  /** Words between two parts of a composed phrase. */
  between: readonly number[];
  firstWord: number;
};

export function* enteredForms({ roles, starts, pool, between }: SortedForms): Generator<EnteredForm> {
  const behindQualifier = new Set(between);
  for (const [form, role] of roles.entries())
    if (COMPOSED.has(role)) behindQualifier.add(pool[starts[form] as number] as number);
  const behind = [...behindQualifier];
  for (const [form, role] of roles.entries()) {
    if (!ENTERED.has(role)) continue;
    const start = starts[form] as number;
    const length = (starts[form + 1] as number) - start;
    yield {
      first: pool[start] as number,
      at: (depth) =>
        depth < length ? [pool[start + depth] as number] : depth === length && role === BEFORE ? behind : [],
    };
  }
}
