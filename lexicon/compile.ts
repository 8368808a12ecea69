/** Entries in, compiled index out (see index-layout.ts). Runs once per revision of the lexicon. */

import { isCapital } from './characters.ts';
import type { Grammar, Names } from './grammar.ts';
import { regionalForms } from './han.ts';
import { FORM_LANGS, type Layer, type Meta, pack, ROLES, type Role } from './index-layout.ts';
import type { Entry, Lang } from './schema.ts';
import { BREAK, NO_JOINT, SENTENCE, Tokens } from './tokens.ts';
import { buildTrie } from './trie.ts';
import { GrowingVocabulary, prefixForms } from './vocabulary.ts';

export type Lexicon = { layers: { layer: Layer; entries: Entry[] }[]; grammar: Grammar; names: Names };

/** A form as written, and what it stands for: `owner` is an entry's or a qualifier's number, by role. */
type Written = { text: string; lang: Lang; role: Role; owner: number; wording?: number };
type Phrases = { en: string[]; zh: string[] };

const NO_WORDING = -1;
/** Of the mask of capitals. */
const MASK_BITS = 32;

/** Everything the text is searched for. */
function* writtenForms(lexicon: Lexicon, meta: Meta): Generator<Written> {
  function* both(forms: Phrases, role: Role, owner: number): Generator<Written> {
    for (const form of forms.en) for (const text of prefixForms(form)) yield { text, lang: 'en', role, owner };
    for (const form of forms.zh) for (const text of regionalForms(form)) yield { text, lang: 'zh', role, owner };
  }
  const numbers = new Map<string, number>();
  for (const { layer, entries } of lexicon.layers)
    for (const entry of entries) {
      const owner = meta.entries.length;
      const { id, kind, topic } = entry;
      numbers.set(id, owner);
      meta.entries.push({ id, kind, topic, layer });
      const headword = entry.zh ? [entry.zh.hans, entry.zh.hant] : [];
      yield* both({ en: entry.forms.en, zh: [...new Set([...headword, ...entry.forms.zh])] }, 'match', owner);
      yield* both(entry.contexts, 'context', owner);
      yield* both(entry.except, 'except', owner);
      for (const { form, lang, status, until } of entry.wordings) {
        const forms: Phrases = { en: [], zh: [], [lang]: [form] };
        for (const written of both(forms, 'match', owner)) yield { ...written, wording: meta.wordings.length };
        meta.wordings.push({ form, status, ...(until !== undefined && { until }) });
      }
    }
  yield* both(lexicon.names, 'name', 0);
  for (const head of lexicon.grammar.heads) {
    const owner = numbers.get(head.id);
    if (owner !== undefined) yield* both(head.forms, 'head', owner);
  }
  for (const [owner, { id, decisive, counts, before, after }] of lexicon.grammar.qualifiers.entries()) {
    meta.qualifiers.push({ id, decisive, counts: counts ?? [id] });
    yield* both(before, 'before', owner);
    yield* both(after, 'after', owner);
  }
  yield* both(lexicon.grammar.bridges, 'bridge', 0);
}

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
  const end = length > 0 && (ids[length - 1] as number) <= SENTENCE ? length - 1 : length;
  const sequence = ids.slice(0, end);
  return end === 0 || sequence.some((id) => id <= SENTENCE) ? undefined : sequence;
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
  };
  const written = [...writtenForms(lexicon, meta)];
  const { heads, joins, particles, openers, levels } = lexicon.grammar;
  const vocabulary = new GrowingVocabulary(written.map((form) => form.text));
  const tokens = new Tokens();
  const only = (word: string): number[] => [...tokens.read(word, vocabulary).ids.subarray(0, tokens.length)];
  meta.joins = joins.flatMap(only);
  meta.particles = particles.flatMap(only);
  meta.openers = openers.flatMap(only);
  meta.ladders = heads.filter((head) => head.ladder).map((head) => head.id);
  meta.levels = levels.map(({ id, sets }) => ({ id, sets }));
  const [and = BREAK] = only('and');

  const sequences: Int32Array[] = [];
  const forms = {
    owner: [] as number[],
    role: [] as number[],
    lang: [] as number[],
    wording: [] as number[],
    firstJoint: [0],
    joints: [] as number[],
    capitals: [] as number[],
  };
  for (const form of written) {
    tokens.read(form.text, vocabulary);
    const ids = sequenceOf(tokens);
    if (!ids || !LETTERS.test(form.text)) continue;
    sequences.push(ids);
    forms.capitals.push(form.role === 'name' || form.role === 'except' ? capitals(tokens, form.text) : 0);
    forms.owner.push(form.owner);
    forms.role.push(ROLES.indexOf(form.role));
    forms.lang.push(FORM_LANGS.indexOf(form.lang));
    forms.wording.push(form.wording ?? NO_WORDING);
    forms.joints.push(...writtenJoints(tokens, and));
    forms.firstJoint.push(forms.joints.length);
  }
  return pack({
    ...vocabulary.han(),
    ...vocabulary.words(),
    ...buildTrie(sequences),
    formOwner: Uint32Array.from(forms.owner),
    formRole: Uint8Array.from(forms.role),
    formLang: Uint8Array.from(forms.lang),
    formWording: Int32Array.from(forms.wording),
    formFirstJoint: Uint32Array.from(forms.firstJoint),
    formJoints: Uint32Array.from(forms.joints),
    formCapitals: Uint32Array.from(forms.capitals),
    meta,
  });
}
