/** Entries in, compiled index out (see index-layout.ts). Runs once per revision of the lexicon. */

import { isCapital, isHan } from './characters.ts';
import { characterBeginnings, wordBeginnings } from './compile-beginnings.ts';
import { formTagOf, type Meta, pack, ROLE } from './index-layout.ts';
import { compareSequences, GROUP, pooled } from './sequences.ts';
import { BREAK } from './token-ids.ts';
import { NO_JOINT, Tokens } from './tokens.ts';
import { GrowingVocabulary, wordTable } from './vocabulary.ts';
import { type Lexicon, type Written, writtenForms } from './written-forms.ts';

/** What is kept of a form that can match. */
type Kept = { form: Written; ids: Int32Array; joints: number[]; capitals: number; isContext: boolean };

/** Of the mask of capitals. */
const MASK_BITS = 16;

/**
 * Where a form is written with 、 or a comma, as twice the number of the token behind it; plus one for the comma that
 * may stand before the last "and".
 */
function writtenJoints({ joints, ids, length }: Tokens, and: number): number[] {
  const written: number[] = [];
  for (let i = 1; i < length; i++) {
    if (joints[i] !== NO_JOINT) written.push(i * 2);
    else if (written.length > 0 && ids[i] === and) written.push(i * 2 + 1);
  }
  return written;
}

const LETTERS = /[\p{L}\p{N}]/u;

/** Undefined for what can match no text: nothing to read, or a separator inside. */
function sequenceOf({ ids, length }: Tokens): Int32Array | undefined {
  const sequence = ids.slice(0, length);
  return length === 0 || sequence.includes(BREAK) ? undefined : sequence;
}

/** Tokens that are written with a capital: a name shields only what is written as a name (Partnership for Peace). */
function capitals(tokens: Tokens, text: string): number {
  let mask = 0;
  for (let i = 0; i < Math.min(tokens.length, MASK_BITS); i++)
    if (isCapital(text, tokens.starts[i] as number)) mask |= 1 << i;
  return mask;
}

export function compile(lexicon: Lexicon): ArrayBuffer {
  const meta: Meta = {
    entries: [],
    wordings: [],
    qualifiers: [],
    levels: [],
    joins: [],
    particles: [],
    openers: [],
    ladders: [],
    firstWord: 0,
  };
  const written = [...writtenForms(lexicon, meta)];
  const { heads, joins, particles, openers, levels } = lexicon.grammar;
  const vocabulary = new GrowingVocabulary(written.map((form) => form.text));
  meta.firstWord = vocabulary.firstWord;
  const tokens = new Tokens();
  const only = (word: string): number[] => [...tokens.read(word, vocabulary).ids.subarray(0, tokens.length)];
  meta.joins = joins.flatMap(only);
  meta.particles = particles.flatMap(only);
  meta.openers = openers.flatMap(only);
  meta.ladders = heads.filter((head) => head.ladder).map((head) => head.id);
  meta.levels = levels.flatMap(({ id, sets }) => sets.map((set) => ({ id, set })));
  const [and = BREAK] = only('and');

  const all: Kept[] = [];
  for (const form of written) {
    tokens.read(form.text, vocabulary);
    const ids = sequenceOf(tokens);
    if (!ids || !LETTERS.test(form.text)) continue;
    const isShield = form.role === 'name' || form.role === 'except';
    const mask = isShield ? capitals(tokens, form.text) : 0;
    all.push({ form, ids, joints: writtenJoints(tokens, and), capitals: mask, isContext: false });
  }
  const sorted = withoutDoubles(all.sort((a, b) => compareSequences(a.ids, b.ids)));
  const { starts, pool, first } = pooled(sorted.map(({ ids }) => ids));
  const roles = sorted.map(({ form }) => ROLE[form.role]);
  const forms = { roles, starts, pool, between: [...meta.joins, ...meta.particles], firstWord: meta.firstWord };
  const characters = vocabulary.characters();
  const words = vocabulary.words();
  const wordings = sparse(sorted, ({ form }) => (form.wording === undefined ? [] : [form.wording]));
  const joints = sparse(sorted, (each) => each.joints);
  const capitalized = sparse(sorted, (each) => (each.capitals === 0 ? [] : [each.capitals]));
  return pack({
    hanUnits: [...characters.values()].flat(),
    hanIds: [...characters].flatMap(([id, units]) => units.map(() => id)),
    ...wordTable(words),
    formBases: starts.filter((_, i) => i % GROUP === 0),
    formStarts: starts.map((start, i) => start - (starts[i - (i % GROUP)] as number)),
    formPool: pool,
    formFirst: first,
    formTags: sorted.map(({ form }) => formTagOf(form.owner, form.role, form.lang)),
    formsInContext: sorted.flatMap(({ isContext }, form) => (isContext ? [form] : [])),
    formWordings: wordings.values,
    formWordingOf: wordings.forms,
    formJoints: joints.values,
    formJointsOf: joints.forms,
    formCapitals: capitalized.values,
    formCapitalsOf: capitalized.forms,
    ...wordBeginnings(forms, words),
    ...characterBeginnings(forms, inTable(characters)),
    meta,
  });
}

/** One of each: what an entry claims in two spellings of one kind, or as a form and as a context, is kept once. */
function withoutDoubles(sorted: readonly Kept[]): Kept[] {
  const kept: Kept[] = [];
  for (const each of sorted) {
    const { owner, role } = each.form;
    let double = false;
    for (let i = kept.length - 1; i >= 0 && compareSequences((kept[i] as Kept).ids, each.ids) === 0; i--) {
      const other = kept[i] as Kept;
      if (other.form.owner !== owner || other.joints.join() !== each.joints.join()) continue;
      if (role === 'context' && other.form.role === 'match') other.isContext = true;
      else if (role !== other.form.role) continue;
      double = true;
    }
    if (!double) kept.push(each);
  }
  return kept;
}

/** The values that few forms have, with the numbers of those forms (sparse.ts). */
function sparse(sorted: readonly Kept[], valuesOf: (form: Kept) => readonly number[]) {
  const pairs = sorted.flatMap((each, form) => valuesOf(each).map((value) => ({ form, value })));
  return { forms: pairs.map(({ form }) => form), values: pairs.map(({ value }) => value) };
}

/** The characters of the table of lexicon-index.ts, and of those only the units in it. */
function inTable(characters: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const kept = [...characters].map(([id, units]) => [id, units.filter(isHan)] as const);
  return new Map(kept.filter(([, units]) => units.length > 0));
}
