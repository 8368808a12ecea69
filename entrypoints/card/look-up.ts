/** From what a mark knows to what its card shows. */
import type { EntryLevel, EntryProps } from '../../components/EntryCard.tsx';
import type { Grammar } from '../../lexicon/grammar.ts';
import type { MatchPart } from '../../lexicon/matcher.ts';
import { type Tier, tiersOf } from '../../lexicon/rungs.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { builtInEntry, builtInGrammar, builtInHeadwords } from '../../platform/built-in.ts';
import type { CardSubject } from '../../platform/card-port.ts';
import { askBackground } from '../../platform/messages.ts';

export type Shown = EntryProps;

export async function lookUp(subject: CardSubject): Promise<Shown | undefined> {
  const { id, layer, phrase, parts, level } = subject;
  const [entry, grammar, names, tiers] = await Promise.all([
    layer === 'own' ? askBackground('ownEntry', { id }) : builtInEntry(id),
    parts && builtInGrammar(),
    builtInHeadwords(),
    level === undefined ? undefined : ladderFor(level),
  ]);
  if (!entry) return undefined;
  return {
    ...shownEntry(entry, layer === 'own', names),
    phrase,
    wording: subject.wording && { ...subject.wording, ...noteOf(entry, subject.wording.form) },
    parts: grammar && parts?.map(({ id: part, text, role }) => ({ text, role, ...signalsOf(grammar, part) })),
    level: grammar && parts && levelOf(grammar, parts, level),
    contains: named(subject.contains, names),
    tiers,
  };
}

async function ladderFor(level: string | undefined): Promise<Tier[]> {
  const grammar = await builtInGrammar();
  return tiersOf(grammar.levels, [], level);
}

/** Another entry, for itself: the reader's own where there is one, as a higher layer goes before. */
export async function lookUpEntry(id: string): Promise<Shown | undefined> {
  const [own, builtIn, names] = await Promise.all([
    askBackground('ownEntry', { id }),
    builtInEntry(id),
    builtInHeadwords(),
  ]);
  const entry = own ?? builtIn;
  return entry && shownEntry(entry, Boolean(own), names);
}

type Headwords = Record<string, string>;

const named = (ids: readonly string[], names: Headwords): { id: string; name: string }[] =>
  ids.flatMap((id) => (names[id] === undefined ? [] : { id, name: names[id] }));

const shownEntry = (entry: Entry, own: boolean, names: Headwords): Shown => ({
  entry,
  own,
  related: named(entry.related, names),
});

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
