/** Everything that a text is searched for, as it is written, and what it stands for. */
import type { Grammar, Names } from './grammar.ts';
import { regionalForms } from './han.ts';
import type { Layer, Meta, Role } from './index-layout.ts';
import type { Entry, Lang } from './schema.ts';
import type { SilencedForm } from './silenced.ts';
import { prefixForms } from './vocabulary.ts';

export type Lexicon = {
  layers: { layer: Layer; entries: Entry[] }[];
  grammar: Grammar;
  names: Names;
  silenced?: readonly SilencedForm[];
};

/** A form as written, and what it stands for: `owner` is an entry's or a qualifier's number, by role. */
export type Written = { text: string; lang: Lang; role: Role; owner: number; wording?: number };
type Phrases = { en: string[]; zh: string[] };

/** Numbers entries, wordings and qualifiers in `meta` on its way. */
export function* writtenForms(lexicon: Lexicon, meta: Meta): Generator<Written> {
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
  for (const { id, form, lang } of lexicon.silenced ?? []) {
    const owner = numbers.get(id);
    if (owner !== undefined) yield* both({ en: [], zh: [], [lang]: [form] }, 'silenced', owner);
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
