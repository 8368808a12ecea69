/** Entries in, compiled index out (see index-layout.ts). Runs once per revision of the lexicon. */
import type { Grammar, Names } from './grammar.ts';
import { regionalForms } from './han.ts';
import { FORM_LANGS, type Layer, type Meta, pack, ROLES, type Role } from './index-layout.ts';
import type { Entry, Lang } from './schema.ts';
import { BREAK, COMMA_JOINT, ENUMERATION_JOINT, SENTENCE, Tokens } from './tokens.ts';
import { buildTrie } from './trie.ts';
import { GrowingVocabulary } from './vocabulary.ts';

export type Lexicon = { layers: { layer: Layer; entries: Entry[] }[]; grammar: Grammar; names: Names };

/** A form as written, and what it stands for: `owner` is an entry's or a qualifier's number, by role. */
type Written = { text: string; lang: Lang; role: Role; owner: number; wording?: number };

const NO_WORDING = -1;
const MASK_BITS = 32;

/** Everything the text is searched for. */
function* writtenForms(lexicon: Lexicon, meta: Meta): Generator<Written> {
  function* both(forms: { en: string[]; zh: string[] }, role: Role, owner: number): Generator<Written> {
    for (const text of forms.en) yield { text, lang: 'en', role, owner };
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
        yield { text: form, lang, role: 'match', owner, wording: meta.wordings.length };
        meta.wordings.push({ status, ...(until !== undefined && { until }) });
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

/** Where a form tolerates 、 and commas in the text, a bit for each token that may follow one. */
function tolerances(tokens: Tokens, and: number): { enumerations: number; commas: number } {
  let enumerations = 0;
  let commas = 0;
  let listed = false;
  const length = Math.min(tokens.length, MASK_BITS);
  for (let i = 1; i < length; i++) {
    const joint = tokens.joints[i];
    if (joint === ENUMERATION_JOINT || joint === COMMA_JOINT) {
      enumerations |= 1 << i;
      commas |= 1 << i;
      listed = true;
    } else if (listed && tokens.ids[i] === and) commas |= 1 << i; // the comma before the last "and"
    if (i >= 2 && tokens.length - i >= 2) enumerations |= 1 << i;
  }
  return { enumerations, commas };
}

export function compile(lexicon: Lexicon): ArrayBuffer {
  const meta: Meta = { entries: [], wordings: [], qualifiers: [], levels: [], joins: [], openers: [] };
  const written = [...writtenForms(lexicon, meta)];
  const { joins, openers, levels } = lexicon.grammar;
  const vocabulary = new GrowingVocabulary(written.map((form) => form.text));
  const tokens = new Tokens();
  const only = (word: string): number[] => [...tokens.read(word, vocabulary).ids.subarray(0, tokens.length)];
  meta.joins = joins.flatMap(only);
  meta.openers = openers.flatMap(only);
  meta.levels = levels.map(({ id, sets }) => ({ id, sets }));
  const [and = BREAK] = only('and');

  const sequences: Int32Array[] = [];
  const forms = {
    owner: [] as number[],
    role: [] as number[],
    lang: [] as number[],
    wording: [] as number[],
    enumerations: [] as number[],
    commas: [] as number[],
  };
  for (const form of written) {
    tokens.read(form.text, vocabulary);
    const ids = tokens.ids.slice(0, tokens.length).filter((id) => id !== BREAK && id !== SENTENCE);
    if (ids.length === 0) continue;
    const { enumerations, commas } = tolerances(tokens, and);
    sequences.push(ids);
    forms.owner.push(form.owner);
    forms.role.push(ROLES.indexOf(form.role));
    forms.lang.push(FORM_LANGS.indexOf(form.lang));
    forms.wording.push(form.wording ?? NO_WORDING);
    forms.enumerations.push(enumerations);
    forms.commas.push(commas);
  }
  return pack({
    ...vocabulary.han(),
    ...vocabulary.words(),
    ...buildTrie(sequences),
    formOwner: Uint32Array.from(forms.owner),
    formRole: Uint8Array.from(forms.role),
    formLang: Uint8Array.from(forms.lang),
    formWording: Int32Array.from(forms.wording),
    formEnumerations: Uint32Array.from(forms.enumerations),
    formCommas: Uint32Array.from(forms.commas),
    meta,
  });
}
