/** From what a mark knows to what its card shows. */
import type { ComponentProps } from 'preact';
import type { EntryCard } from '../../components/EntryCard.tsx';
import { builtInEntry, builtInGrammar } from '../../platform/built-in.ts';
import type { CardSubject } from '../../platform/card-port.ts';
import { askBackground } from '../../platform/messages.ts';

type Shown = ComponentProps<typeof EntryCard>;

export async function lookUp(subject: CardSubject): Promise<Shown | undefined> {
  const { id, layer, phrase, wording, parts, level } = subject;
  const entry = layer === 'own' ? await askBackground('ownEntry', { id }) : await builtInEntry(id);
  if (!entry) return undefined;
  const note = entry.wordings.find((each) => each.form.toLowerCase() === phrase.toLowerCase())?.note;
  const grammar = parts && (await builtInGrammar());
  const rung = grammar?.levels.find((each) => each.id === level);
  const signals = (part: { id?: string }) => grammar?.qualifiers.find((each) => each.id === part.id)?.signals;
  return {
    entry,
    phrase,
    own: layer === 'own',
    ...(wording && { wording: { ...wording, ...(note && { note }) } }),
    ...(parts && {
      parts: parts.map((part) => {
        const signal = signals(part);
        return { text: part.text, role: part.role, ...(signal && { signals: signal }) };
      }),
    }),
    ...(rung && { level: rung }),
  };
}
