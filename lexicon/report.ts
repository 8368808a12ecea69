/** What one page says: its entries, how often, and in which words around them. The format is a contract. */
import type { Layer, MatchWording } from './index-layout.ts';
import type { Match, MatchPart } from './matcher.ts';
import type { Kind, Lang, Topic } from './schema.ts';

const AROUND = 40;

export type ReportedWording = Omit<MatchWording, 'form'>;
export const reported = ({ form: _, ...wording }: MatchWording): ReportedWording => wording;

/** `start` is a UTF-16 offset in the page's readable text, blocks joined by line breaks. */
export type Mention = {
  start: number;
  text: string;
  before: string;
  after: string;
  lang: Lang;
  wording?: ReportedWording;
  parts?: MatchPart[];
  level?: string;
};
export type ReportEntry = {
  id: string;
  headword: string;
  kind: Kind;
  topic: Topic;
  layer: Layer;
  count: number;
  mentions: Mention[];
};
export type Report = {
  format: 'tifa-report/1';
  url: string;
  title: string;
  lang: string;
  characters: number;
  entries: ReportEntry[];
};

type Page = { url: string; title: string; lang: string; text: string; matches: readonly Match[] };

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** `at`, or one further inside where that would cut a character in two. */
const from = (text: string, at: number): number => Math.max(0, isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at);
const until = (text: string, at: number): number => (isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at);

/** Entries in the order in which the page first says them. */
export function reportOf(page: Page, headwordFor: (id: string) => string): Report {
  const entries = new Map<string, ReportEntry>();
  for (const { id, kind, topic, layer, start, end, lang, wording, parts, level } of page.matches) {
    const entry = entries.get(id) ?? { id, headword: headwordFor(id), kind, topic, layer, count: 0, mentions: [] };
    entries.set(id, entry);
    entry.count++;
    entry.mentions.push({
      start,
      text: page.text.slice(start, end),
      before: page.text.slice(from(page.text, start - AROUND), start),
      after: page.text.slice(end, until(page.text, end + AROUND)),
      lang,
      ...(wording && { wording: reported(wording) }),
      ...(parts && { parts }),
      ...(level !== undefined && { level }),
    });
  }
  const { url, title, lang } = page;
  return { format: 'tifa-report/1', url, title, lang, characters: page.text.length, entries: [...entries.values()] };
}
