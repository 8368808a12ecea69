/** An entry as it is typed: every field a text or rows of texts, so that nothing typed is lost before it is right. */
import { linesOf } from './own-entry.ts';
import { type Checked, checkEntry, type Entry, type Lang, type Source, type Wording } from './schema.ts';

export type DraftRows = {
  milestones: { year: string; event: string }[];
  wordings: { form: string; lang: Lang; status: Wording['status']; until: string; note: string }[];
  sources: { title: string; publisher: string; url: string; year: string; role: Source['role'] }[];
};
/** Lists have a line each; of `zh` the first is the headword. */
export type Draft = Pick<Entry, 'kind' | 'topic' | 'confidence'> &
  DraftRows & {
    en: string;
    zh: string;
    hant: string;
    pinyin: string;
    official: string;
    analysis: string;
    watch: string;
    related: string;
    contextsEn: string;
    contextsZh: string;
    exceptEn: string;
    exceptZh: string;
  };
export type DraftField = keyof Draft;

export const EMPTY_DRAFT: Draft = {
  en: '',
  zh: '',
  hant: '',
  pinyin: '',
  official: '',
  analysis: '',
  watch: '',
  kind: 'formula',
  topic: 'diplomacy',
  confidence: 'medium',
  milestones: [],
  wordings: [],
  sources: [],
  related: '',
  contextsEn: '',
  contextsZh: '',
  exceptEn: '',
  exceptZh: '',
};

export const NEW_ROWS: { [Field in keyof DraftRows]: DraftRows[Field][number] } = {
  milestones: { year: '', event: '' },
  wordings: { form: '', lang: 'en', status: 'superseded', until: '', note: '' },
  sources: { title: '', publisher: '', url: '', year: '', role: 'official' },
};

const lines = (list: readonly string[]): string => list.join('\n');
const yearText = (year: number | undefined): string => (year === undefined ? '' : String(year));

export const draftOf = (entry: Entry): Draft => ({
  en: lines(entry.forms.en),
  zh: lines([...(entry.zh ? [entry.zh.hans] : []), ...entry.forms.zh]),
  hant: entry.zh && entry.zh.hant !== entry.zh.hans ? entry.zh.hant : '',
  pinyin: entry.zh?.pinyin ?? '',
  official: entry.official,
  analysis: entry.analysis,
  watch: entry.watch ?? '',
  kind: entry.kind,
  topic: entry.topic,
  confidence: entry.confidence,
  milestones: entry.milestones.map(({ year, event }) => ({ year: String(year), event })),
  wordings: entry.wordings.map(({ until, note = '', ...others }) => ({ ...others, until: yearText(until), note })),
  sources: entry.sources.map(({ url = '', year, ...others }) => ({ ...others, url, year: yearText(year) })),
  related: lines(entry.related),
  contextsEn: lines(entry.contexts.en),
  contextsZh: lines(entry.contexts.zh),
  exceptEn: lines(entry.except.en),
  exceptZh: lines(entry.except.zh),
});

/** Without what is empty; a row in which nothing was written is none. */
const filledRows = <Row extends Record<string, string>>(rows: readonly Row[], written: readonly (keyof Row)[]) =>
  rows.flatMap((row, at) =>
    written.some((key) => row[key]?.trim())
      ? [{ at, row: Object.fromEntries(Object.entries(row).filter(([, text]) => text.trim())) }]
      : [],
  );
const WRITTEN: { [Field in keyof DraftRows]: (keyof DraftRows[Field][number])[] } = {
  milestones: ['year', 'event'],
  wordings: ['form', 'until', 'note'],
  sources: ['title', 'publisher', 'url', 'year'],
};
const withYears = (row: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, text]) => [key, key === 'year' || key === 'until' ? Number(text) : text]),
  );

/** Which rows of the draft the rows of the entry are. */
export const rowPlaces = (draft: Draft, field: keyof DraftRows): number[] =>
  filledRows(draft[field] as Record<string, string>[], WRITTEN[field]).map(({ at }) => at);

/** The entry for a draft. What was not touched stays as it is in `of`, the entry that is edited. */
export function entryFromDraft(draft: Draft, id: string, of?: Entry): Checked<Entry> {
  const initial = of && draftOf(of);
  /** What `of` has where none of these was touched, or else what is typed. */
  const kept = <Key extends keyof Entry>(key: Key, fields: readonly DraftField[], typed: () => unknown): unknown =>
    initial && fields.every((field) => JSON.stringify(initial[field]) === JSON.stringify(draft[field]))
      ? of[key]
      : typed();
  const [headword, ...zh] = linesOf(draft.zh);
  const hant = draft.hant.trim() || headword;
  const pinyin = draft.pinyin.trim();
  const rows = (field: keyof DraftRows) =>
    filledRows(draft[field] as Record<string, string>[], WRITTEN[field]).map(({ row }) => withYears(row));
  const watch = draft.watch.trim();
  return checkEntry({
    id,
    kind: draft.kind,
    topic: draft.topic,
    depth: of?.depth ?? 'short',
    zh: kept('zh', ['zh', 'hant', 'pinyin'], () =>
      headword ? { hans: headword, hant, ...(pinyin && { pinyin }) } : undefined,
    ),
    forms: kept('forms', ['en', 'zh'], () => ({ en: linesOf(draft.en), zh })),
    official: draft.official,
    analysis: draft.analysis,
    ...(watch && { watch }),
    milestones: rows('milestones'),
    wordings: rows('wordings'),
    related: linesOf(draft.related),
    contexts: kept('contexts', ['contextsEn', 'contextsZh'], () => ({
      en: linesOf(draft.contextsEn),
      zh: linesOf(draft.contextsZh),
    })),
    except: kept('except', ['exceptEn', 'exceptZh'], () => ({
      en: linesOf(draft.exceptEn),
      zh: linesOf(draft.exceptZh),
    })),
    sources: rows('sources'),
    confidence: draft.confidence,
  });
}

/** Every form that the draft lists. */
export const draftForms = (draft: Draft): string[] => [...new Set([...linesOf(draft.en), ...linesOf(draft.zh)])];
