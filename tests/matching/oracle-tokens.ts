/** How the oracle reads a text: words and characters with their places, and what stands between them. */
import { characterClass, wordClass } from './generate.ts';

export type Gap = 'none' | 'enumeration' | 'comma' | 'wall' | 'sentence';
/** `gap` is what stands before the token. */
export type Token = { name: string; start: number; end: number; gap: Gap; sentence: number };

const IGNORED = /[\u00ad\u200b]/;
const WORD = /[A-Za-zÀ-ÿ0-9]/;
const HAN = /\p{Script=Han}/u;

function gapOf(between: string): Gap {
  if (/[.!?。！？]/.test(between)) return 'sentence';
  if (/\s[-–—]\s|[-–—]{2}/.test(between) || /[^\s\-–—"'“”‘’「」《》,，、]/.test(between)) return 'wall';
  if (/[,，]/.test(between)) return 'comma';
  return between.includes('、') ? 'enumeration' : 'none';
}

/** The text without what is ignored, each character with its place. */
const visible = (text: string): { unit: string; at: number }[] =>
  [...text].map((unit, at) => ({ unit, at })).filter(({ unit }) => !IGNORED.test(unit));

/** Words that only a hyphen divides are one where the whole is a known word (co-operation, multi-⏎polarity). */
function wordAt(units: { unit: string; at: number }[], from: number): { name: string; to: number } {
  const letters = (at: number): number => {
    let to = at;
    while (to < units.length && WORD.test(units[to]?.unit ?? '')) to++;
    if (
      /['’]/.test(units[to]?.unit ?? '') &&
      /s/i.test(units[to + 1]?.unit ?? '') &&
      !WORD.test(units[to + 2]?.unit ?? '')
    )
      to += 2;
    return to;
  };
  const read = (at: number, to: number): string =>
    units
      .slice(at, to)
      .map(({ unit }) => unit)
      .join('');
  const to = letters(from);
  const rest = /^[-–](?:\s*\n\s*)?(?=\w)/.exec(
    units
      .slice(to, to + 8)
      .map(({ unit }) => unit)
      .join(''),
  );
  if (rest) {
    const second = to + rest[0].length;
    const whole = wordClass(read(from, to) + read(second, letters(second)));
    if (whole) return { name: whole, to: letters(second) };
  }
  return { name: wordClass(read(from, to)) ?? `?${read(from, to)}`, to };
}

export function tokensOf(text: string): Token[] {
  const units = visible(text);
  const tokens: Token[] = [];
  let between = '';
  let sentence = 0;
  const push = (name: string, from: number, to: number) => {
    const gap = gapOf(between);
    if (gap === 'sentence') sentence++;
    between = '';
    const possessive = /['’]s$/i.test(
      units
        .slice(from, to)
        .map(({ unit }) => unit)
        .join(''),
    )
      ? 2
      : 0;
    const end = (units[to - 1 - possessive]?.at ?? 0) + 1;
    tokens.push({ name, start: units[from]?.at ?? 0, end, gap, sentence });
  };
  for (let at = 0; at < units.length; ) {
    const unit = units[at]?.unit ?? '';
    if (HAN.test(unit)) push(characterClass(unit), at, ++at);
    else if (WORD.test(unit)) {
      const { name, to } = wordAt(units, at);
      push(name, at, to);
      at = to;
    } else {
      between += unit;
      at++;
    }
  }
  return withOneNetwork(tokens);
}

/** 网路 is 网络 (rule 3). */
const withOneNetwork = (tokens: Token[]): Token[] =>
  tokens.map((token, i) => (token.name === '路' && tokens[i - 1]?.name === '网' ? { ...token, name: '络' } : token));
