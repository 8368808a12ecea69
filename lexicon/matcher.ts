/**
 * Text in, matches out. What happens to a text:
 *
 *   text ──tokens.ts──► tokens ──hits.ts──► hits ──────► matches
 *        fold, ids,         forms in         leftmost, longest (rule 1), except and names (5, 6),
 *        skip               order            contexts (6), composition (7, compose.ts)
 */
import { Composer, type Composition } from './compose.ts';
import { Contexts } from './contexts.ts';
import { Hits } from './hits.ts';
import { type Layer, type MatchWording, ROLE } from './index-layout.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { withWholeQuotes } from './quotes.ts';
import type { Kind, Lang, Topic } from './schema.ts';
import { sparseValue } from './sparse.ts';
import { Surroundings } from './surroundings.ts';
import { Tokens } from './tokens.ts';
import { WordBoundaries } from './word-boundaries.ts';

const MATCH = ROLE.match;
const LAYERS: readonly Layer[] = ['built-in', 'subscribed', 'own'];

/** A form so short may be cut out of other words; longer ones hardly ever are. */
const CHARACTERS_AT_RISK = 2;

export type MatchPart = { text: string; role: 'qualifier' | 'head' | 'bridge'; id?: string };

/** An entry at a place of the text: UTF-16 offsets, `end` exclusive. Matches never overlap. */
export type Match = {
  id: string;
  kind: Kind;
  topic: Topic;
  layer: Layer;
  lang: Lang;
  start: number;
  end: number;
  wording?: MatchWording;
  parts?: MatchPart[];
  level?: string;
  /** Entries whose forms stand inside this match. */
  contains: string[];
};

type Candidate = { end: number; entry: number; form?: number; composition?: Composition };

export class Matcher {
  readonly #index: LexiconIndex;
  readonly #composer: Composer;
  readonly #tokens = new Tokens();
  readonly #hits = new Hits();
  readonly #contexts: Contexts;
  readonly #boundaries = new WordBoundaries();

  constructor(index: LexiconIndex) {
    this.#index = index;
    this.#composer = new Composer(index);
    this.#contexts = new Contexts(index);
  }

  /**
   * The matches in `text`, in order.
   * @param official whether the text is known to be official discourse, where ordinary words count without a context.
   */
  find(text: string, official: boolean): Match[] {
    const tokens = this.#tokens.begin(text, this.#index);
    const around = new Surroundings(this.#index, text, tokens);
    const hits = this.#hits.find(tokens, this.#index, around);
    if (hits.length === 0) return [];
    const composed = hits.hasHead ? this.#composer.find(hits, tokens) : undefined;
    const contexts = official ? undefined : this.#contexts.begin(text);
    const matches: Match[] = [];
    let free = 0; // the first token that no match holds
    for (let hit = 0; hit < hits.length; ) {
      const start = hits.starts[hit] as number;
      let next = hit;
      while (next < hits.length && hits.starts[next] === start) next++;
      if (start >= free) {
        const best = this.#candidates(hit, next, composed?.(start))?.find(
          (candidate) =>
            !around.forbid(start, candidate.end, candidate.entry) &&
            this.#counts(candidate, tokens.starts[start] as number, contexts) &&
            !this.#isCutOut(candidate, start, text),
        );
        if (best) {
          matches.push(this.#match(best, hit, text, matches.at(-1)?.end ?? 0));
          free = best.end;
        }
      }
      hit = next;
    }
    return matches;
  }

  /** What may match at one start: the longest first; then fixed before composed, higher layer before lower. */
  #candidates(from: number, to: number, composition: Composition | undefined): Candidate[] | undefined {
    const index = this.#index;
    const { meta } = index.data;
    const hits = this.#hits;
    // Many starts are those of qualifiers without a head: nothing is made for them.
    let found: Candidate[] | undefined;
    for (let hit = from; hit < to; hit++) {
      const form = hits.forms[hit] as number;
      if (index.roleOf(form) !== MATCH) continue;
      found ??= [];
      found.push({ end: hits.ends[hit] as number, entry: index.ownerOf(form), form });
    }
    if (composition) {
      found ??= [];
      found.push({ end: composition.end, entry: composition.head, composition });
    }
    if (!found || found.length < 2) return found;
    const layer = (candidate: Candidate) => LAYERS.indexOf(meta.entries[candidate.entry]?.layer ?? 'built-in');
    const fixed = (candidate: Candidate) => (candidate.form === undefined ? 0 : 1);
    return found.sort((a, b) => b.end - a.end || layer(b) - layer(a) || fixed(b) - fixed(a));
  }

  /** Rule 6; without contexts the page is known to be official. */
  #counts({ entry, composition }: Candidate, at: number, contexts: Contexts | undefined): boolean {
    if (!contexts || composition?.decisive) return true;
    return this.#index.data.meta.entries[entry]?.kind !== 'word' || contexts.has(entry, at);
  }

  /** Rule 5, for forms of two characters. */
  #isCutOut({ form, end }: Candidate, start: number, text: string): boolean {
    if (form === undefined || end - start !== CHARACTERS_AT_RISK) return false;
    if (this.#index.langOf(form) !== 'zh') return false;
    const { starts, ends } = this.#tokens;
    return this.#boundaries.isCutOut(text, starts[start] as number, ends[end - 1] as number);
  }

  #match(best: Candidate, firstHit: number, text: string, free: number): Match {
    const tokens = this.#tokens;
    const { formWordings, formWordingOf, meta } = this.#index.data;
    const hits = this.#hits;
    const startToken = hits.starts[firstHit] as number;
    const entry = meta.entries[best.entry] as (typeof meta.entries)[number];
    const { composition } = best;
    const wordingNumber = best.form === undefined ? undefined : sparseValue(formWordings, formWordingOf, best.form);
    const wording = wordingNumber === undefined ? undefined : meta.wordings[wordingNumber];
    const lang = this.#index.langOf(best.form ?? (hits.forms[firstHit] as number));
    const written = { start: tokens.starts[startToken] as number, end: tokens.ends[best.end - 1] as number };
    const { start, end } = withWholeQuotes(text, written, free);
    const match: Match = {
      id: entry.id,
      kind: composition?.decisive ? 'formula' : entry.kind,
      topic: entry.topic,
      layer: entry.layer,
      lang,
      start,
      end,
      contains: this.#contained(firstHit, best),
    };
    if (wording) match.wording = wording;
    if (composition) match.parts = this.#parts(composition, text, tokens);
    if (composition?.level !== undefined) match.level = composition.level;
    return match;
  }

  #parts(composition: Composition, text: string, tokens: Tokens): MatchPart[] {
    const { meta } = this.#index.data;
    return composition.parts.map(({ start, end, role, number }) => {
      const id =
        role === 'head' ? meta.entries[number]?.id : role === 'qualifier' ? meta.qualifiers[number]?.id : undefined;
      const partText = text.slice(tokens.starts[start], tokens.ends[end - 1]);
      return { text: partText, role, ...(id !== undefined && { id }) };
    });
  }

  #contained(firstHit: number, best: Candidate): string[] {
    const index = this.#index;
    const { meta } = index.data;
    const hits = this.#hits;
    const inside: string[] = [];
    for (let hit = firstHit; hit < hits.length && (hits.starts[hit] as number) < best.end; hit++) {
      const form = hits.forms[hit] as number;
      const owner = index.ownerOf(form);
      if (index.roleOf(form) !== MATCH || owner === best.entry || (hits.ends[hit] as number) > best.end) continue;
      const { id } = meta.entries[owner] as (typeof meta.entries)[number];
      if (!inside.includes(id)) inside.push(id);
    }
    return inside;
  }
}

const FORMULAS_OF_AN_OFFICIAL_PAGE = 3;

/** Rule 6: a page that is no outlet's counts as official discourse when it holds three different formulas. */
export const isOfficial = (matches: Iterable<Pick<Match, 'id' | 'kind'>>): boolean => {
  const formulas = new Set<string>();
  for (const match of matches) if (match.kind === 'formula') formulas.add(match.id);
  return formulas.size >= FORMULAS_OF_AN_OFFICIAL_PAGE;
};

/** The matches of a whole text of unknown origin. */
export function findInText(matcher: Matcher, text: string, official: boolean): Match[] {
  const matches = matcher.find(text, official);
  return !official && isOfficial(matches) ? matcher.find(text, true) : matches;
}
