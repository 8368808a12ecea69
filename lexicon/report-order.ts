/** In which order the entries of a report are listed, and which of them a filter leaves. */
import type { Report, ReportEntry } from './report.ts';
import { KINDS, type Kind, type Topic } from './schema.ts';
import { foldForSearch } from './search.ts';
import { TOPICS } from './topics.ts';

export const ORDERS = ['page', 'count', 'topic', 'kind'] as const;
export type Order = (typeof ORDERS)[number];
/** Without a name where all are in one. */
export type EntryGroup = { topic?: Topic; kind?: Kind; entries: ReportEntry[] };
export type EntryFilter = { text: string; topic: Topic | undefined };

/** By count, those that come first on the page go first; so they do inside a topic or kind. */
export function grouped(entries: readonly ReportEntry[], order: Order): EntryGroup[] {
  if (order === 'page') return [{ entries: [...entries] }];
  if (order === 'count') return [{ entries: [...entries].sort((a, b) => b.count - a.count) }];
  const groups: EntryGroup[] =
    order === 'topic'
      ? TOPICS.map((topic) => ({ topic, entries: entries.filter((entry) => entry.topic === topic) }))
      : KINDS.map((kind) => ({ kind, entries: entries.filter((entry) => entry.kind === kind) }));
  return groups.filter((group) => group.entries.length > 0);
}

/** What a filter looks at: the name, and every way in which the page writes it. */
const folded = new WeakMap<ReportEntry, string>();
function foldedNames(entry: ReportEntry): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const names = new Set([entry.headword, ...entry.mentions.map(({ text }) => text)]);
  const text = [...names].map(foldForSearch).join('\n');
  folded.set(entry, text);
  return text;
}

export function filtered(entries: readonly ReportEntry[], { text, topic }: EntryFilter): ReportEntry[] {
  const wanted = foldForSearch(text);
  return entries.filter(
    (entry) => (!topic || entry.topic === topic) && (wanted === '' || foldedNames(entry).includes(wanted)),
  );
}

export type TopicCount = { topic: Topic; mentions: number; entries: number };

/** The most said first; topics of which the page says nothing are left out. */
export const topicCounts = ({ entries }: Pick<Report, 'entries'>): TopicCount[] =>
  TOPICS.map((topic) => {
    const its = entries.filter((entry) => entry.topic === topic);
    return { topic, entries: its.length, mentions: its.reduce((sum, { count }) => sum + count, 0) };
  })
    .filter(({ entries: number }) => number > 0)
    .sort((a, b) => b.mentions - a.mentions);

export const countMentions = ({ entries }: Pick<Report, 'entries'>): number =>
  entries.reduce((sum, { count }) => sum + count, 0);
