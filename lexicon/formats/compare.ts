/** What an import would do, entry by entry, before anything is written. */
import { sameEntry } from '../edits.ts';
import { overlay } from '../layers.ts';
import { addedForms, checkRecord, isOverride, type LexiconRecord, type Override } from '../override.ts';
import { foldedForm, formProblem, formsOf, newOwnId } from '../own-entry.ts';
import { type Entry, LANGS } from '../schema.ts';
import type { Incoming, Refused, RowProblem } from './format.ts';

/** What the reader has, asked for as little as can be: there may be very much of it. */
export type Owned = {
  record: (id: string) => Promise<LexiconRecord | undefined>;
  /** The id of the entry that has the folded form. */
  ownerOf: (claim: string) => string | undefined;
};

export type Compared =
  | { state: 'new'; row: number; after: LexiconRecord }
  | { state: 'changed'; row: number; before: LexiconRecord; after: LexiconRecord }
  | { state: 'same'; row: number }
  | { state: 'refused'; refused: Refused };

const FORM_PROBLEMS: Record<'tooShort' | 'notReadable', RowProblem> = {
  tooShort: 'rowTooShort',
  notReadable: 'rowNotReadable',
};

const columnOf = (record: LexiconRecord, form: string): string => {
  if (isOverride(record)) return 'changes';
  return record.forms.en.includes(form) ? 'forms.en' : record.zh?.hans === form ? 'zh.hans' : 'forms.zh';
};

/** Looks at the entries of one file in their order: a form belongs to the first that has it. */
export class Comparison {
  readonly #owned: Owned;
  readonly #claimed = new Map<string, number>();
  readonly #ids = new Map<string, number>();
  constructor(owned: Owned) {
    this.#owned = owned;
  }

  async next({ row, fields }: Incoming): Promise<Compared> {
    const refuse = (problem: RowProblem, column: string, detail = ''): Compared => ({
      state: 'refused',
      refused: { row, column, problem, detail },
    });
    const hasId = fields.id !== undefined;
    const checked = checkRecord(hasId ? fields : { ...fields, id: 'own-new' });
    if (!checked.ok) {
      const [issue] = checked.issues;
      return refuse('rowInvalid', issue?.path ?? '', issue?.message ?? '');
    }
    const entry = checked.value;
    const forms = isOverride(entry) ? addedForms(entry) : formsOf(entry);
    if (forms.length === 0 && !isOverride(entry)) return refuse('rowNoForm', 'forms.en');
    const claims: string[] = [];
    for (const form of forms) {
      const claim = foldedForm(form);
      const problem = formProblem(form, claim);
      if (problem) return refuse(FORM_PROBLEMS[problem], columnOf(entry, form), form);
      claims.push(claim);
    }
    const earlier = claims.map((claim) => this.#claimed.get(claim)).find((found) => found !== undefined);
    if (earlier !== undefined) return refuse('rowTakenInFile', 'forms', String(earlier));
    if (hasId && this.#ids.has(entry.id)) return refuse('rowSameId', 'id', String(this.#ids.get(entry.id)));

    // An entry without an id is the one that has its first form.
    const id = hasId ? entry.id : this.#owned.ownerOf(claims[0] as string);
    const taken = claims.findIndex((claim) => {
      const owner = this.#owned.ownerOf(claim);
      return owner !== undefined && owner !== id;
    });
    if (taken !== -1) return refuse('rowTaken', columnOf(entry, forms[taken] ?? ''), forms[taken]);
    if (id !== undefined && this.#ids.has(id)) return refuse('rowTakenInFile', 'forms', String(this.#ids.get(id)));
    for (const claim of claims) this.#claimed.set(claim, row);
    const before = id === undefined ? undefined : await this.#owned.record(id);
    const after: LexiconRecord = { ...entry, id: id ?? newOwnId() };
    this.#ids.set(after.id, row);
    if (!before) return { state: 'new', row, after };
    // What a poorer format does not say is no change.
    const isSame = sameEntry(before, after) || (!hasId && sameEntry(before, joined(before, after)));
    return isSame ? { state: 'same', row } : { state: 'changed', row, before, after };
  }
}

const union = <T>(mine: readonly T[], theirs: readonly T[]): T[] => {
  const known = new Set(mine.map((each) => JSON.stringify(each)));
  return [...mine, ...theirs.filter((each) => !known.has(JSON.stringify(each)))];
};
const unionBoth = (mine: Entry['forms'], theirs: Entry['forms']): Entry['forms'] => ({
  en: union(mine.en, theirs.en),
  zh: union(mine.zh, theirs.zh),
});

/** Both: lists are joined, and a text that was written here stays as it is. */
export function joined(mine: LexiconRecord, theirs: LexiconRecord): LexiconRecord {
  if (isOverride(theirs)) return isOverride(mine) ? joinedChanges(mine, theirs) : mine;
  return isOverride(mine) ? overlay(theirs, mine) : joinedEntries(mine, theirs);
}

function joinedChanges(mine: Override, theirs: Override): Override {
  const forms: Override['forms'] = {};
  for (const lang of LANGS) {
    const [here, there] = [mine.forms[lang], theirs.forms[lang]];
    if (here && there)
      forms[lang] = {
        first: union(here.first, there.first),
        more: union(here.more, there.more),
        silenced: union(here.silenced, there.silenced),
      };
    else if (here ?? there) forms[lang] = here ?? there;
  }
  return { ...mine, changed: { ...theirs.changed, ...mine.changed }, forms };
}

function joinedEntries(mine: Entry, theirs: Entry): Entry {
  const zh = mine.zh ?? theirs.zh;
  const watch = mine.watch ?? theirs.watch;
  const pinyin = zh?.pinyin ?? (theirs.zh?.hans === zh?.hans ? theirs.zh?.pinyin : undefined);
  const others = theirs.zh && theirs.zh.hans !== zh?.hans ? [theirs.zh.hans] : [];
  const forms = unionBoth(mine.forms, { ...theirs.forms, zh: [...others, ...theirs.forms.zh] });
  return {
    ...mine,
    ...(zh && { zh: { ...zh, ...(pinyin !== undefined && { pinyin }) } }),
    forms: { ...forms, zh: forms.zh.filter((form) => form !== zh?.hans) },
    official: mine.official || theirs.official,
    analysis: mine.analysis || theirs.analysis,
    ...(watch !== undefined && { watch }),
    milestones: union(mine.milestones, theirs.milestones),
    wordings: union(mine.wordings, theirs.wordings),
    related: union(mine.related, theirs.related),
    contexts: unionBoth(mine.contexts, theirs.contexts),
    except: unionBoth(mine.except, theirs.except),
    sources: union(mine.sources, theirs.sources),
  };
}
