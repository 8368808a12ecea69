/** From what a mark knows to what its card shows. */

import type { Grammar } from '../lexicon/grammar.ts';
import { headwordOf } from '../lexicon/headword.ts';
import type { MatchPart } from '../lexicon/matcher.ts';
import type { Entry } from '../lexicon/schema.ts';
import { type BuiltInEntry, builtInEntry, builtInGrammar, builtInTiers } from '../platform/built-in.ts';
import type { CardSubject } from '../platform/card-port.ts';
import { askBackground } from '../platform/messages.ts';
import type { EntryLevel, EntryProps } from './EntryCard.tsx';

export type Shown = EntryProps;

export async function lookUp(subject: CardSubject): Promise<Shown | undefined> {
  const { id, layer, phrase, parts, level } = subject;
  const [found, grammar, tiers, contains] = await Promise.all([
    layer === 'own' ? ownEntry(id) : builtInEntry(id),
    parts && builtInGrammar(),
    level === undefined ? undefined : builtInTiers(),
    named(subject.contains),
  ]);
  if (!found) return undefined;
  const { entry } = found;
  return {
    ...found,
    own: layer === 'own',
    phrase,
    wording: subject.wording && { ...subject.wording, ...noteOf(entry, subject.wording.form) },
    parts: grammar && parts?.map(({ id: part, text, role }) => ({ text, role, ...signalsOf(grammar, part) })),
    level: grammar && parts && levelOf(grammar, parts, level),
    ladder: tiers && level !== undefined ? { tiers, lit: level } : undefined,
    contains,
  };
}

/** Another entry, for itself: the reader's own where there is one, as a higher layer goes before. */
export async function lookUpEntry(id: string): Promise<Shown | undefined> {
  const own = await ownEntry(id);
  const found = own ?? (await builtInEntry(id));
  return found && { ...found, own: own !== undefined };
}

async function ownEntry(id: string): Promise<BuiltInEntry | undefined> {
  const entry = await askBackground('ownEntry', { id });
  return entry ? { entry, related: await named(entry.related) } : undefined;
}

const named = async (ids: readonly string[]): Promise<{ id: string; name: string }[]> => {
  const found = await Promise.all(ids.map(builtInEntry));
  return found.flatMap((each) => (each ? { id: each.entry.id, name: headwordOf(each.entry) } : []));
};

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
