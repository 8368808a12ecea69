/** Lexicons of any size: generated entries, checked like all others, with the real grammar and names. */
import { compile } from '../../../lexicon/compile.ts';
import { LexiconIndex } from '../../../lexicon/lexicon-index.ts';
import { Matcher } from '../../../lexicon/matcher.ts';
import { loadLexicon } from '../../../lexicon/node/load-data.ts';
import { checkEntry, type Entry } from '../../../lexicon/schema.ts';
import type { Lexicon } from '../../../lexicon/written-forms.ts';
import { Random } from '../random.ts';
import { CHINESE, ENGLISH, type Language } from './languages.ts';

const loaded = loadLexicon();
if (!loaded.ok) throw new Error(`The lexicon has problems: ${JSON.stringify(loaded.problems[0])}`);
export const { grammar, names } = loaded;

/** A lexicon and its forms: what an entry is recognised by, without contexts and exceptions. */
export type Generated = { lexicon: Lexicon; forms: { en: string[]; zh: string[] }; size: number };

export const builtIn: Generated = {
  lexicon: { layers: [{ layer: 'built-in', entries: loaded.entries }], grammar, names },
  forms: {
    en: loaded.entries.flatMap(({ forms }) => forms.en),
    zh: loaded.entries.flatMap(({ zh, forms }) => [...(zh ? [zh.hans] : []), ...forms.zh]),
  },
  size: loaded.entries.reduce((sum, { zh, forms }) => sum + forms.en.length + forms.zh.length + (zh ? 1 : 0), 0),
};

const SHARE_OF_OWN = 0.1;
/** As in the built-in lexicon: the ordinary words used in a loaded sense are few, and each has many contexts. */
const MOST_WORDS = 48;
const CONTEXTS = 13; // a word and language
const MOST_FORMS = 8; // an entry and language

function formIn({ loaded: strong, content, words, between }: Language, random: Random): string {
  const word = () => random.of(random.chance(0.5) ? strong : random.chance(0.5) ? content : words.slice(60));
  return Array.from({ length: random.between(2, 6) }, word).join(between);
}

class Writer {
  readonly #random: Random;
  readonly #most: number;
  readonly #taken = new Set<string>();
  readonly forms: { en: string[]; zh: string[] } = { en: [], zh: [] };

  constructor(random: Random, most: number) {
    this.#random = random;
    this.#most = most;
  }

  get left(): number {
    return this.#most - this.forms.en.length - this.forms.zh.length;
  }

  write(language: Language, form: string): string {
    this.#taken.add(form);
    this.forms[language.lang].push(form);
    return form;
  }

  /** So many new forms, as long as there is room. */
  some(language: Language, number: number): string[] {
    return Array.from({ length: Math.min(number, this.left) }, () => {
      let form = formIn(language, this.#random);
      while (this.#taken.has(form)) form = formIn(language, this.#random);
      return this.write(language, form);
    });
  }
}

/** The grammar's heads belong to these. */
const HEADS = [
  { id: 'partnership', en: 'partnership', zh: '伙伴关系' },
  { id: 'cooperation', en: 'cooperation', zh: '合作' },
];

/** A word or two. */
const contextsIn = ({ loaded: strong, content, between }: Language, random: Random): string[] =>
  Array.from({ length: CONTEXTS }, () => {
    const word = random.of(random.chance(0.5) ? strong : content);
    return random.chance(0.5) ? word : random.of(strong) + between + word;
  });

function entryOf(number: number, writer: Writer, random: Random): Entry {
  const head = HEADS[number];
  const zh = head ? [writer.write(CHINESE, head.zh)] : writer.some(CHINESE, random.between(1, MOST_FORMS));
  const en = head ? [writer.write(ENGLISH, head.en)] : writer.some(ENGLISH, random.between(1, MOST_FORMS));
  const isWord = head || (number % 3 === 0 && number < 3 * MOST_WORDS);
  const [hans = '', ...others] = zh;
  const checked = checkEntry({
    id: head?.id ?? `entry-${number}`,
    kind: isWord ? 'word' : random.chance(0.2) ? 'concept' : 'formula',
    topic: 'diplomacy',
    depth: 'short',
    zh: { hans, hant: hans },
    forms: { en, zh: others },
    ...(isWord && { contexts: { en: contextsIn(ENGLISH, random), zh: contextsIn(CHINESE, random) } }),
    ...(random.chance(0.2) && {
      except: {
        en: en.slice(0, 1).map((form) => `${form} ${random.of(ENGLISH.content)}`),
        zh: [hans + random.of(CHINESE.content)],
      },
    }),
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** @param size how many forms */
export function generate(size: number): Generated {
  const random = new Random(size);
  const writer = new Writer(random, size);
  const entries: Entry[] = [];
  while (writer.left > 0) entries.push(entryOf(entries.length, writer, random));
  const own = Math.floor(entries.length * (1 - SHARE_OF_OWN));
  const layers: Lexicon['layers'] = [
    { layer: 'built-in', entries: entries.slice(0, own) },
    { layer: 'own', entries: entries.slice(own) },
  ];
  return { lexicon: { layers, grammar, names }, forms: writer.forms, size };
}

export const indexOf = (lexicon: Lexicon): LexiconIndex => LexiconIndex.from(compile(lexicon)) as LexiconIndex;
export const matcherOf = (lexicon: Lexicon): Matcher => new Matcher(indexOf(lexicon));

/** English terms, each an entry of its own, with the grammar and the names as always. */
export function termList(size: number): Generated {
  const { forms } = generate(size * 3);
  const en = forms.en.slice(0, size);
  const entries = en.map((form, number) => {
    const id = HEADS[number]?.id ?? `term-${number}`;
    const checked = checkEntry({ id, kind: 'formula', topic: 'diplomacy', depth: 'short', forms: { en: [form] } });
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    return checked.value;
  });
  return { lexicon: { layers: [{ layer: 'own', entries }], grammar, names }, forms: { en, zh: [] }, size };
}
