/** From what a mark knows to what its card shows. */
import { inBothScripts, type Written } from '../lexicon/both-scripts.ts';
import type { Grammar } from '../lexicon/grammar.ts';
import { headwordOf } from '../lexicon/headword.ts';
import { changesOf } from '../lexicon/layers.ts';
import type { MatchPart } from '../lexicon/matcher.ts';
import type { Entry } from '../lexicon/schema.ts';
import { builtInEntry, builtInGrammar, builtInTiers, type ShippedGrammar } from '../platform/built-in.ts';
import type { CardSubject } from '../platform/card-port.ts';
import { askBackground } from '../platform/messages.ts';
import { isChinese } from './Chinese.tsx';
import type { EntryLevel, EntryProps } from './EntryCard.tsx';

export type Shown = EntryProps;

export async function lookUp(subject: CardSubject): Promise<Shown | undefined> {
  const { id, layer, phrase, parts, level } = subject;
  const [found, grammar, tiers, contains] = await Promise.all([
    layer === 'built-in' ? builtInEntry(id) : lookUpEntry(id),
    parts && builtInGrammar(),
    level === undefined ? undefined : builtInTiers(),
    named(subject.contains),
  ]);
  if (!found) return undefined;
  const { entry } = found;
  return {
    ...found,
    phrase,
    wording: subject.wording && { ...subject.wording, ...noteOf(entry, subject.wording.form) },
    parts: grammar && parts?.map(({ id: part, text, role }) => ({ text, role, ...signalsOf(grammar, part) })),
    level: grammar && parts && levelOf(grammar, parts, level),
    composed: grammar && parts && composedOf(grammar, subject),
    ladder: tiers && level !== undefined ? { tiers, lit: level } : undefined,
    contains,
  };
}

/** An entry for itself, as all layers together make it. */
export async function lookUpEntry(id: string): Promise<Shown | undefined> {
  const found = await askBackground('entry', { id });
  if (!found) return undefined;
  const { entry, layer, below, from } = found;
  const changed = changesOf(found);
  const changes = changed && { ...changed, by: layer === 'own' ? undefined : from?.title };
  return { entry, own: layer === 'own' && !below, from, changes, related: await named(entry.related) };
}

const named = async (ids: readonly string[]): Promise<{ id: string; name: string }[]> => {
  const found = await Promise.all(ids.map(builtInEntry));
  return found.flatMap((each) => (each ? { id: each.entry.id, name: headwordOf(each.entry) } : []));
};

/** How a composed phrase is written in Chinese: as the page has it, or as the rung is called that it names. */
function composedOf(grammar: ShippedGrammar, { phrase, parts = [], level }: CardSubject): Written | undefined {
  const zh = isChinese(phrase) ? phrase : levelOf(grammar, parts, level)?.names?.zh;
  return zh === undefined ? undefined : inBothScripts(zh, grammar.bothScripts);
}

function noteOf(entry: Entry, wording: string): { note?: string } {
  const note = entry.wordings.find(({ form }) => form === wording)?.note;
  return note === undefined ? {} : { note };
}

function signalsOf(grammar: Grammar, id: string | undefined): { signals?: string } {
  const signals = grammar.qualifiers.find((qualifier) => qualifier.id === id)?.signals;
  return signals === undefined ? {} : { signals };
}

/** A phrase that only stands on a rung is not called by the rung's name. */
function levelOf(grammar: Grammar, parts: readonly MatchPart[], id: string | undefined): EntryLevel | undefined {
  const level = grammar.levels.find((each) => each.id === id);
  if (!level) return undefined;
  const { zh, en, signals, sets } = level;
  const found = parts.flatMap((part) => grammar.qualifiers.find((qualifier) => qualifier.id === part.id) ?? []);
  const counts = new Set(found.flatMap((qualifier) => qualifier.counts ?? [qualifier.id]));
  const named = sets[0]?.length === counts.size && sets[0].every((each) => counts.has(each));
  return { signals, ...(named && { names: { zh, en } }) };
}
