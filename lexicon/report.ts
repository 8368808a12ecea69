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

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** `at`, or one further inside where that would cut a character in two. */
const from = (text: string, at: number): number => Math.max(0, isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at);
const until = (text: string, at: number): number => (isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at);

/** One match, with what it is about: what reports are made of. */
export type Found = Pick<Match, 'id' | 'kind' | 'topic' | 'layer'> & { mention: Mention };
/** Which page it is, and how long its text. */
export type PageHead = Pick<Report, 'url' | 'title' | 'lang' | 'characters'>;

/** `start` and `end` of the match are offsets in `text`. */
export function foundIn(text: string, match: Match): Found {
  const { id, kind, topic, layer, start, end, lang, wording, parts, level } = match;
  const mention = {
    start,
    text: text.slice(start, end),
    before: text.slice(from(text, start - AROUND), start),
    after: text.slice(end, until(text, end + AROUND)),
    lang,
    ...(wording && { wording: reported(wording) }),
    ...(parts && { parts }),
    ...(level !== undefined && { level }),
  };
  return { id, kind, topic, layer, mention };
}

/** Entries in the order in which the page first says them. */
export function reportOf(
  { url, title, lang, characters }: PageHead,
  found: Iterable<Found>,
  headwordFor: (id: string) => string,
): Report {
  const entries = new Map<string, ReportEntry>();
  for (const { id, kind, topic, layer, mention } of found) {
    const entry = entries.get(id) ?? { id, headword: headwordFor(id), kind, topic, layer, count: 0, mentions: [] };
    entries.set(id, entry);
    entry.count++;
    entry.mentions.push(mention);
  }
  return { format: 'tifa-report/1', url, title, lang, characters, entries: [...entries.values()] };
}
