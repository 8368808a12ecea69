/**
 * The matching rules done slowly and plainly, to compare the matcher with: every start, every form, longest first.
 * It shares no code with the matcher, and knows only the words of generate.ts. Composition is not in it.
 */
import type { Layer } from '../../lexicon/index-layout.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { type Gap, type Token, tokensOf } from './oracle-tokens.ts';

export type OracleLexicon = { layers: { layer: Layer; entries: Entry[] }[]; names: { en: string[]; zh: string[] } };
export type OracleMatch = { ids: string[]; layer: Layer; start: number; end: number; superseded: boolean[] };

/** A comma or 、 where the form has one; a comma before the last "and" of a list. */
function isOwn(form: Token[], at: number, gap: Gap): boolean {
  const own = form[at]?.gap;
  const lastOfList = form[at]?.name === 'and' && form.slice(1, at).some((token) => token.gap !== 'none');
  return own === 'comma' || own === 'enumeration' || (gap === 'comma' && lastOfList);
}

/** 、 that the form has not: between equal parts: 合作、共赢, 亲、诚、惠、容; two single characters are a list. */
function partsAreEqual(gaps: Gap[]): boolean {
  const cuts = [0, ...gaps.keys().filter((at) => at > 0 && gaps[at] !== 'none'), gaps.length];
  const lengths = cuts.slice(1).map((cut, i) => cut - (cuts[i] as number));
  return new Set(lengths).size === 1 && (lengths.length > 2 || (lengths[0] as number) > 1);
}

function stands(form: Token[], text: Token[], at: number): boolean {
  if (form.length === 0 || form.some((token, i) => token.name !== text[at + i]?.name)) return false;
  const gaps = form.map((_, i): Gap => (i === 0 ? 'none' : (text[at + i]?.gap ?? 'wall')));
  if (gaps.includes('wall') || gaps.includes('sentence')) return false;
  const foreign = gaps.filter((gap, i) => gap !== 'none' && !isOwn(form, i, gap));
  return foreign.length === 0 || (!foreign.includes('comma') && partsAreEqual(gaps));
}

const both = ({ en, zh }: { en: string[]; zh: string[] }): Token[][] => [...en, ...zh].map(tokensOf);

const OPENERS = '“「《';
const CLOSERS = '”」》';

/** The other half of a pair of quotation marks, where the span has one half. */
function quoted(text: string, from: number, to: number, free: number): [number, number] {
  const inside = text.slice(from, to);
  let unclosed = '';
  let unopened = '';
  for (const sign of inside) {
    if (OPENERS.includes(sign)) unclosed += CLOSERS[OPENERS.indexOf(sign)];
    else if (CLOSERS.includes(sign)) {
      if (unclosed.endsWith(sign)) unclosed = unclosed.slice(0, -1);
      else {
        unopened = OPENERS[CLOSERS.indexOf(sign)] ?? '';
        unclosed = unclosed.slice(0, -1);
      }
    }
  }
  const straight = inside.split('"').length % 2 === 0;
  const closer = unclosed.at(-1);
  const closes = (closer !== undefined && text[to] === closer) || (straight && text[to] === '"');
  const before = from > free ? text[from - 1] : undefined;
  const opens = (unopened !== '' && before === unopened) || (straight && !closes && before === '"');
  return [opens ? from - 1 : from, closes ? to + 1 : to];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const isCharacter = (token: Token | undefined): boolean => /^\p{Script=Han}$/u.test(token?.name ?? '');

/** Rule 5: the two characters from token `at` on are the end of one word and the beginning of another. */
function isCutOut(text: string, tokens: Token[], at: number): boolean {
  const plain = (token: Token | undefined) => text.slice(token?.start, token?.end);
  const joined = (left: number, right: number): boolean =>
    isCharacter(tokens[left]) &&
    isCharacter(tokens[right]) &&
    /^[\s\u00ad\u200b]*$/.test(text.slice(tokens[left]?.end, tokens[right]?.start));
  if (!joined(at - 1, at) || !joined(at + 1, at + 2)) return false;
  const across = (from: number, to: number): boolean => {
    const words = [...segmenter.segment(tokens.slice(from, to).map(plain).join(''))].map(({ index }) => index + from);
    return words.includes(at + 1) && !words.includes(at) && !words.includes(at + 2);
  };
  let from = at;
  while (at - from < 12 && joined(from - 1, from)) from--;
  let to = at + 2;
  while (to - at - 2 < 12 && joined(to - 1, to)) to++;
  return across(at - 1, at + 3) && across(from, to);
}

/** Every [start, end) in tokens where one of the forms stands. */
const spansOf = (forms: Token[][], text: Token[]): [number, number][] =>
  text.flatMap((_, at) =>
    forms.filter((form) => stands(form, text, at)).map((form): [number, number] => [at, at + form.length]),
  );

export function oracle(lexicon: OracleLexicon, text: string, official: boolean): OracleMatch[] {
  const tokens = tokensOf(text);
  const names = spansOf(both(lexicon.names), tokens);
  const rank = ['built-in', 'subscribed', 'own'];
  const candidates = lexicon.layers.flatMap(({ layer, entries }) =>
    entries.flatMap((entry) => {
      const refused = [...names, ...spansOf(both(entry.except), tokens)];
      const near = new Set(spansOf(both(entry.contexts), tokens).map(([at]) => tokens[at]?.sentence));
      const counts = (at: number) => official || entry.kind !== 'word' || near.has(tokens[at]?.sentence);
      const heads = entry.zh ? [entry.zh.hans] : [];
      const normal = both({ en: entry.forms.en, zh: [...entry.forms.zh, ...heads] });
      const dated = entry.wordings.map(({ form }) => tokensOf(form));
      const found = (forms: Token[][], superseded: boolean) =>
        spansOf(forms, tokens)
          .filter(
            ([from, to]) =>
              to - from !== 2 ||
              !isCharacter(tokens[from]) ||
              !isCharacter(tokens[from + 1]) ||
              !isCutOut(text, tokens, from),
          )
          .filter(([from, to]) => counts(from) && !refused.some(([a, b]) => a <= from && to <= b))
          .map(([from, to]) => ({ id: entry.id, layer, from, to, superseded }));
      return [...found(normal, false), ...found(dated, true)];
    }),
  );
  const matches: OracleMatch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const here = candidates.filter(({ from }) => from === at);
    const to = Math.max(...here.map((candidate) => candidate.to));
    const longest = here.filter((candidate) => candidate.to === to);
    const top = Math.max(...longest.map(({ layer }) => rank.indexOf(layer)));
    const best = longest.filter(({ layer }) => rank.indexOf(layer) === top);
    if (best.length === 0) continue;
    const [start, end] = quoted(text, tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0, matches.at(-1)?.end ?? 0);
    matches.push({
      ids: best.map(({ id }) => id),
      layer: rank[top] as Layer,
      start,
      end,
      superseded: best.map(({ superseded }) => superseded),
    });
    at = to - 1;
  }
  return matches;
}
