/** Texts of any length, the same in every run: ordinary words, and one formulation in a hundred. */
import type { Lexicon } from '../../../lexicon/written-forms.ts';
import { Random } from '../random.ts';
import type { Language } from './languages.ts';
import type { Generated } from './lexicon.ts';

const FORMULATIONS = 0.01; // of the words

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Phrases = { forms: string[]; before: string[]; heads: string[]; names: string[]; excepts: string[] };

function phrasesOf({ forms, lexicon }: Pick<Generated, 'forms' | 'lexicon'>, { lang }: Language): Phrases {
  const { grammar, names, layers }: Lexicon = lexicon;
  return {
    forms: forms[lang],
    before: grammar.qualifiers.flatMap((qualifier) => qualifier.before[lang]),
    heads: grammar.heads.flatMap((head) => head.forms[lang]),
    names: names[lang],
    excepts: layers.flatMap(({ entries }) => entries.flatMap((entry) => entry.except[lang])),
  };
}

/** Three of four as listed; the others composed, or what looks like one and is none. */
function formulation(phrases: Phrases, { between }: Language, random: Random): string {
  const chance = random.next();
  if (chance < 0.12) {
    const qualifiers = Array.from({ length: random.between(1, 3) }, () => random.of(phrases.before));
    return [...new Set(qualifiers), random.of(phrases.heads)].join(between);
  }
  if (chance < 0.18) return random.of(phrases.names);
  if (chance < 0.25 && phrases.excepts.length > 0) return random.of(phrases.excepts);
  const form = random.of(phrases.forms);
  return random.chance(0.2) ? capital(form) : form;
}

/** A sentence as written words, punctuation included, to be joined by `language.between`. */
function sentence(language: Language, phrases: Phrases, random: Random): string[] {
  const { comma, stop, quote } = language;
  const length = random.between(8, 28);
  return Array.from({ length }, (_, place) => {
    const word = random.chance(FORMULATIONS) ? formulation(phrases, language, random) : random.ofRanked(language.words);
    const written = random.chance(0.01) ? quote(word) : place === 0 ? capital(word) : word;
    if (place === length - 1) return written + stop;
    return random.chance(0.07) ? written + comma : written;
  });
}

/** Paragraphs as lists of written words; together `size` UTF-16 units or a little more. */
export function paragraphs(language: Language, size: number, generated: Pick<Generated, 'forms' | 'lexicon'>) {
  const random = new Random(size);
  const phrases = phrasesOf(generated, language);
  const all: string[][] = [];
  for (let length = 0; length < size; ) {
    const words = Array.from({ length: random.between(2, 6) }, () => sentence(language, phrases, random)).flat();
    all.push(words);
    length += words.join(language.between).length + 2;
  }
  return all;
}

/** Plain text of exactly `size` UTF-16 units, as a page gives it: in one piece, two bytes a unit. */
export function textOf(language: Language, size: number, generated: Pick<Generated, 'forms' | 'lexicon'>): string {
  const text = paragraphs(language, size, generated)
    .map((words) => words.join(language.between))
    .join('\n\n');
  return Buffer.from(text, 'utf16le').toString('utf16le', 0, 2 * size);
}
