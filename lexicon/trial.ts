/** Tries an entry on a passage: what of it would be marked, and why or why not. With the real matcher and its rules. */
import { compile } from './compile.ts';
import { Hits } from './hits.ts';
import { type Layer, ROLE } from './index-layout.ts';
import { LexiconIndex } from './lexicon-index.ts';
import { findInText, type Match, Matcher } from './matcher.ts';
import { foldedForm, formsOf } from './own-entry.ts';
import type { Entry } from './schema.ts';
import { Surroundings } from './surroundings.ts';
import { Tokens } from './tokens.ts';
import type { Lexicon } from './written-forms.ts';

const NONE = { en: [], zh: [] };
const NO_GRAMMAR: Lexicon['grammar'] = {
  heads: [],
  qualifiers: [],
  joins: [],
  particles: [],
  openers: [],
  bridges: NONE,
  levels: [],
};

/** `other` is the id of the entry that has the place. */
export type Verdict =
  | { marked: true; form: string; context?: 'near' | 'official' }
  | { marked: false; why: 'longer'; other: string; phrase: string }
  | { marked: false; why: 'exception'; phrase: string }
  | { marked: false; why: 'name' | 'context' | 'silenced' };
export type Trial = { start: number; end: number; verdict: Verdict };

type Known = Map<string, { entry: Entry; layer: Layer }>;

const indexOf = (lexicon: Lexicon): LexiconIndex => LexiconIndex.from(compile(lexicon)) as LexiconIndex;
const matcherOf = (lexicon: Lexicon): Matcher => new Matcher(indexOf(lexicon));

/** Which entries have a form in the text, whether it counts there or not. */
function entriesIn(text: string, index: LexiconIndex): Set<string> {
  const tokens = new Tokens().begin(text, index);
  const hits = new Hits().find(tokens, index, new Surroundings(index, text, tokens));
  const { entries } = index.data.meta;
  const ids = new Set<string>();
  for (let hit = 0; hit < hits.length; hit++) {
    const form = hits.forms[hit] as number;
    if (index.roleOf(form) === ROLE.match) ids.add(entries[index.ownerOf(form)]?.id ?? '');
  }
  return ids;
}

/** Made once for a lexicon; the entry that is tried changes with every key. */
export class Passages {
  readonly #lexicon: Lexicon;
  readonly #index: LexiconIndex;
  readonly #known: Known = new Map();
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#index = indexOf(lexicon);
    for (const { layer, entries } of lexicon.layers)
      for (const entry of entries) this.#known.set(entry.id, { entry, layer });
  }

  try(text: string, entry: Entry): Trial[] {
    const matches = this.#matches(text, entry);
    const mine = matches.filter(({ id }) => id === entry.id);
    const possible = formsFound(text, entry);
    const missed = possible.filter(({ start, end }) => !mine.some((match) => match.start < end && start < match.end));
    const trials = [
      ...mine.map(({ start, end }) => ({ start, end, verdict: this.#whyMarked(text, entry, start, end) })),
      ...missed.map(({ start, end }) => ({ start, end, verdict: this.#whyNot(text, entry, { start, end }, matches) })),
    ];
    return trials.sort((a, b) => a.start - b.start);
  }

  /** Entries without a form in the text change nothing: they are left out, so that this is quick. */
  #matches(text: string, entry: Entry): Match[] {
    const layers = (['built-in', 'subscribed', 'own'] as const).map((layer) => ({ layer, entries: [] as Entry[] }));
    const add = (added: Entry, layer: Layer) => layers.find((each) => each.layer === layer)?.entries.push(added);
    for (const id of entriesIn(text, this.#index)) {
      const found = this.#known.get(id);
      if (found && id !== entry.id) add(found.entry, found.layer);
    }
    add(entry, 'own');
    return findInText(matcherOf({ ...this.#lexicon, layers }), text, false);
  }

  #whyMarked(text: string, entry: Entry, start: number, end: number): Verdict {
    const folded = foldedForm(text.slice(start, end));
    const forms = [...formsOf(entry), ...entry.wordings.map((wording) => wording.form)];
    const form = forms.find((each) => foldedForm(each) === folded) ?? text.slice(start, end);
    if (entry.kind !== 'word') return { marked: true, form };
    const near = alone(text, entry).some((match) => match.start < end && start < match.end);
    return { marked: true, form, context: near ? 'near' : 'official' };
  }

  #whyNot(
    text: string,
    entry: Entry,
    { start, end }: { start: number; end: number },
    matches: readonly Match[],
  ): Verdict {
    const overlaps = (each: { start: number; end: number }) => each.start < end && start < each.end;
    const other = matches.find(overlaps);
    if (other) return { marked: false, why: 'longer', other: other.id, phrase: text.slice(other.start, other.end) };
    const formula: Entry = { ...entry, kind: 'formula', contexts: NONE };
    if (!alone(text, { ...formula, except: NONE }, this.#lexicon.names).some(overlaps))
      return { marked: false, why: 'name' };
    const except = formsFound(text, { ...formula, zh: undefined, forms: entry.except, wordings: [] }).find(
      (each) => each.start <= start && end <= each.end,
    );
    if (!alone(text, formula).some(overlaps))
      return { marked: false, why: 'exception', phrase: except ? text.slice(except.start, except.end) : '' };
    return { marked: false, why: entry.kind === 'word' ? 'context' : 'silenced' };
  }
}

/** What the entry matches where no other is known. */
const alone = (text: string, entry: Entry, names: Lexicon['names'] = NONE): Match[] =>
  matcherOf({ layers: [{ layer: 'own', entries: [entry] }], grammar: NO_GRAMMAR, names }).find(text, false);

/** Where its forms stand, whatever is around them. */
const formsFound = (text: string, entry: Entry): Match[] =>
  alone(text, { ...entry, kind: 'formula', contexts: NONE, except: NONE });
