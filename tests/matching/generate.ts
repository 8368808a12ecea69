/** Small lexicons and texts in which forms overlap often: few words, many ways to write and to divide them. */
import fc from 'fast-check';
import type { Entry } from '../../lexicon/schema.ts';
import { entry } from './build.ts';

/** Each row is one word; the first is how forms write it. */
const WORDS: readonly (readonly string[])[] = [
  ['win', 'wins', 'Win', "win's", 'win’s'],
  ['cooperation', 'co-operation', 'Cooperation', 'co-\noperation', 'coöperation', 'co\u00adoperation', 'cooperations'],
  ['community', 'communities', "community's"],
  ['center', 'centre', 'centres', 'cen\u200bters'],
  ['modernization', 'modernisation', 'moderni-\nzation'],
  ['crisis', 'crises'],
  ['and', 'AND'],
];
const CHARACTERS: readonly (readonly string[])[] = [
  ['合'],
  ['作'],
  ['战', '戰'],
  ['关', '關'],
  ['系', '係', '繫'],
  ['运', '運'],
  ['网络', '網絡', '網路', '网路', '網\n路'],
];
const NETWORK = CHARACTERS.length - 1;
const UNKNOWN = ['the', 'said', 'Wang', 'polar', 'winner', 'cooperative', 'centered', '2049'];

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[-–\n\u00ad\u200b]/g, '')
    .normalize('NFD')
    .replace(/\u0308/g, '')
    .replace('’', "'");
const CLASS_OF = new Map(
  WORDS.flatMap((row) =>
    row.flatMap((word) => [plain(word), `${plain(word)}'s`].map((key) => [key, row[0] as string])),
  ),
);

export const wordClass = (word: string): string | undefined => CLASS_OF.get(plain(word));
export const characterClass = (character: string): string => {
  if (character === '路') return '路'; // 络 only after 网
  if ('网網'.includes(character)) return '网';
  if ('络絡'.includes(character)) return '络';
  return CHARACTERS.find((row) => row.includes(character))?.[0] ?? `?${character}`;
};

const JOINTS = [' ', '  ', '-', '–', '\n', '\n\n', '\u00a0', ' “', '” ', "' ", ' -', '- '];
const WALLS = [' - ', ' — ', '; ', ' (', ') ', ': ', '! ', '? ', ' / ', '. The ', '. Said '];
const ZH_JOINTS = ['', '', '', '', '\n', '  ', '“', '”', '「', '」', '《'];
const ZH_WALLS = ['。', '，', '；', '！', '（', '的', '——', ' ', ' Wang '];

const oneOf = (list: readonly string[]) => fc.constantFrom(...list);
const words = (min: number, max: number) =>
  fc.array(oneOf(WORDS.map((row) => row[0] as string)), { minLength: min, maxLength: max });

const formEn = words(1, 4).chain((list) =>
  fc
    .array(oneOf([' ', ' ', '-', ', ']), { minLength: list.length, maxLength: list.length })
    .map((gaps) => list.map((word, i) => (i === 0 ? word : gaps[i] + word)).join('')),
);
/** 网络 at most once a form: nobody writes it in two ways in one phrase. */
const formZh = fc
  .tuple(
    fc.array(oneOf(CHARACTERS.slice(0, NETWORK).map((row) => row[0] as string)), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.nat(4),
    fc.nat(8),
  )
  .map(([list, network, at, comma]) => {
    const parts = network ? list.toSpliced(at, 0, '网络') : list;
    return parts.map((part, i) => (i > 0 && i === comma ? `、${part}` : part)).join('');
  });

const phrases = (en: fc.Arbitrary<string>, zh: fc.Arbitrary<string>, most: number) =>
  fc.record({ en: fc.uniqueArray(en, { maxLength: most }), zh: fc.uniqueArray(zh, { maxLength: most }) });
/** Walled by words of their own, so that a form is inside or outside and never astride. */
const fenced = phrases(
  formEn.map((form) => `Alpha ${form} Omega`),
  formZh.map((form) => `甲${form}乙`),
  2,
);

const anEntry = (id: string): fc.Arbitrary<Entry> =>
  fc
    .record({
      kind: fc.constantFrom('formula', 'concept', 'word'),
      forms: phrases(formEn, formZh, 3),
      contexts: phrases(formEn, formZh, 1),
      except: fenced,
      wordings: fc.array(
        formEn.map((form) => ({ form, lang: 'en', status: 'superseded' })),
        { maxLength: 1 },
      ),
    })
    .map((fields) => entry({ id, ...fields }));

const layer = <Name extends string>(name: Name) =>
  fc
    .integer({ min: 0, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anEntry(`${name}-${i}`))))
    .map((entries) => ({ layer: name, entries }));

export const lexicons = fc.record({
  layers: fc.tuple(layer('built-in'), layer('subscribed'), layer('own')),
  names: fenced,
});

/** `numbers` says how each word is spelled and what stands after it; 0 is the plainest. */
function respell(form: string, numbers: number[]): string {
  const number = (at: number): number => numbers[at % numbers.length] ?? 0;
  const parts = form.match(/[A-Za-z]+|网络|\p{Script=Han}|[,、]/gu) ?? [];
  return parts
    .map((part, i) => {
      if (/[,、]/.test(part)) return number(i) % 4 === 3 ? '' : part;
      const isWord = /[A-Za-z]/.test(part);
      const row = WORDS.find(([word]) => word === part) ?? CHARACTERS.find(([word]) => word === part) ?? [part];
      const joints = isWord ? JOINTS : ZH_JOINTS;
      const joint = i === parts.length - 1 ? '' : joints[number(i + 1) % joints.length];
      return row[number(i) % row.length] + (joint ?? '');
    })
    .join('');
}

/** Two words with nothing between them would be a third; a possessive's s as well. */
const GLUED = /(?<=['’])s(?=[A-Za-z])/g;

const formsOf = ({ en, zh }: { en: string[]; zh: string[] }): string[] => [...en, ...zh];
const between = fc.oneof(
  { weight: 6, arbitrary: oneOf([...JOINTS, ...ZH_JOINTS]) },
  { weight: 2, arbitrary: oneOf([...WALLS, ...ZH_WALLS]) },
  { weight: 1, arbitrary: oneOf([', ', '、', '，']) },
  { weight: 1, arbitrary: oneOf(UNKNOWN.map((word) => ` ${word} `)) },
);

/** A lexicon and a text made of its forms, of pieces of them and of strange words. */
export const lexiconsWithText = lexicons.chain((lexicon) => {
  const entries = lexicon.layers.flatMap((one) => one.entries);
  const known = entries.flatMap(({ forms, contexts, except, wordings }) => [
    ...[forms, contexts, except].flatMap(formsOf),
    ...wordings.map(({ form }) => form),
  ]);
  const loose = [...WORDS.map(([word]) => word as string), ...CHARACTERS.map(([character]) => character as string)];
  const form = fc.oneof(
    { weight: 5, arbitrary: oneOf([...known, ...formsOf(lexicon.names), 'win']) },
    { weight: 1, arbitrary: oneOf(loose) },
  );
  const numbers = fc.oneof(fc.constant<number[]>([0]), fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }));
  const piece = fc.tuple(form, numbers, between).map(([written, ways, after]) => respell(written, ways) + after);
  const text = fc
    .array(piece, { maxLength: 12, size: 'medium' })
    .map((pieces) => pieces.join('').replace(GLUED, '$& '));
  return fc.record({ lexicon: fc.constant(lexicon), text });
});
