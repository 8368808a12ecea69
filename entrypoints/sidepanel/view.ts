/** What the panel shows of a page that has been read. */
import { type Report, type ReportEntry, reportOf } from '../../lexicon/report.ts';
import type { CardSubject } from '../../platform/card-port.ts';
import type { PageSays } from '../../platform/page-link.ts';
import type { Told } from '../../platform/page-port.ts';

/** The report, and the number by which the page knows each of its mentions. */
export type PageView = { report: Report; says: PageSays; numberOf: ReadonlyMap<Told['mention'], number> };

export function viewOf(says: PageSays, headwordFor: (id: string) => string): PageView {
  const numberOf = new Map(says.found.map(({ mention }, number) => [mention, number]));
  return { report: reportOf(says.page, says.found, headwordFor), says, numberOf };
}

/** What a card would be told of this mention. */
export function subjectOf({ says }: PageView, number: number): CardSubject | undefined {
  const told = says.found[number];
  if (!told) return undefined;
  const { id, layer, contains, form, mention } = told;
  const { text, before, after, lang, wording, parts, level } = mention;
  const sentence = `${before}${text}${after}`.replace(/\s+/g, ' ').trim();
  return {
    ...{ id, layer, lang, contains, phrase: text },
    place: { sentence: `…${sentence}…`, title: says.page.title, address: says.page.url },
    ...(wording && form !== undefined && { wording: { ...wording, form } }),
    ...(parts && { parts }),
    ...(level !== undefined && { level }),
  };
}

export const entryOf = ({ report }: PageView, id: string): ReportEntry | undefined =>
  report.entries.find((entry) => entry.id === id);

export const firstNumber = (view: PageView, { mentions: [first] }: ReportEntry): number =>
  (first && view.numberOf.get(first)) ?? 0;
