/** From what a mark knows to what its card shows. */
import type { ComponentProps } from 'preact';
import type { EntryCard, EntryLevel } from '../../components/EntryCard.tsx';
import type { Grammar } from '../../lexicon/grammar.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import type { MatchPart } from '../../lexicon/matcher.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { builtInEntry, builtInGrammar } from '../../platform/built-in.ts';
import type { CardSubject } from '../../platform/card-port.ts';
import { askBackground } from '../../platform/messages.ts';

type Shown = ComponentProps<typeof EntryCard>;

export async function lookUp(subject: CardSubject): Promise<Shown | undefined> {
  const { id, layer, phrase, parts, level } = subject;
  const [entry, grammar, contains] = await Promise.all([
    layer === 'own' ? askBackground('ownEntry', { id }) : builtInEntry(id),
    parts && builtInGrammar(),
    Promise.all(subject.contains.map(builtInEntry)),
  ]);
  if (!entry) return undefined;
  return {
    entry,
    phrase,
    own: layer === 'own',
    wording: subject.wording && { ...subject.wording, ...noteOf(entry, subject.wording.form) },
    parts: grammar && parts?.map(({ id: part, text, role }) => ({ text, role, ...signalsOf(grammar, part) })),
    level: grammar && parts && levelOf(grammar, parts, level),
    contains: contains.filter((each) => each !== undefined).map(headwordOf),
  };
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
