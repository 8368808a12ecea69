/** The built-in lexicon itself: it loads, each of its forms is found, and its texts are plain. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../lexicon/compile.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { describeProblem } from '../../lexicon/node/load.ts';
import { loadLexicon } from '../../lexicon/node/load-data.ts';
import type { Entry } from '../../lexicon/schema.ts';

const lexicon = loadLexicon();
const entries = lexicon.ok ? lexicon.entries : [];

it('loads without problems', () => {
  expect(lexicon.ok ? [] : lexicon.problems.map(describeProblem)).toEqual([]);
  expect(entries.length).toBeGreaterThan(100);
});

const formsOf = ({ zh, forms, wordings }: Entry): string[] => [
  ...(zh ? [zh.hans, zh.hant] : []),
  ...forms.zh,
  ...forms.en,
  ...wordings.map(({ form }) => form),
];

/** The forms of `some` that alone, as a whole text, are found as anything but one match of their own entry. */
function unreachable(some: Entry[], official: boolean): string[] {
  if (!lexicon.ok) return ['(the lexicon does not load)'];
  const { grammar, names } = lexicon;
  const index = LexiconIndex.from(compile({ layers: [{ layer: 'built-in', entries }], grammar, names }));
  const matcher = new Matcher(index as LexiconIndex);
  return some.flatMap((entry) =>
    [...new Set(formsOf(entry))].flatMap((form) => {
      const found = matcher.find(form, official).map(({ id, start, end }) => `${id} on "${form.slice(start, end)}"`);
      const [only, second] = matcher.find(form, official);
      const whole = only && !second && only.id === entry.id && lettersOf(form.slice(only.start, only.end));
      return whole === lettersOf(form) ? [] : [`${entry.id}: "${form}" is ${found.join(' and ') || 'not found'}`];
    }),
  );
}
/** Without what a match may leave out at its ends: quotation marks, a possessive. */
const lettersOf = (text: string): string => text.replace(/['’]s$/, '').replace(/[\p{P}\s]/gu, '');

describe('every form is found as its entry', () => {
  it('of formulas and concepts, wherever it stands', () => {
    expect(
      unreachable(
        entries.filter(({ kind }) => kind !== 'word'),
        false,
      ),
    ).toEqual([]);
  });

  it('of ordinary words, in official discourse', () => {
    expect(
      unreachable(
        entries.filter(({ kind }) => kind === 'word'),
        true,
      ),
    ).toEqual([]);
  });
});

it('lists no form in two entries', () => {
  const owners = new Map<string, string[]>();
  for (const entry of entries)
    for (const form of new Set(formsOf(entry).map((each) => each.toLowerCase())))
      owners.set(form, [...(owners.get(form) ?? []), entry.id]);
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

it('names only entries that exist, and none twice or itself, as related', () => {
  const ids = new Set(entries.map(({ id }) => id));
  const wrong = entries.flatMap(({ id, related }) =>
    related
      .filter((other, i) => !ids.has(other) || other === id || related.indexOf(other) !== i)
      .map((other) => `${id}: ${other}`),
  );
  expect(wrong).toEqual([]);
});

/** What an editor may have pasted: HTML tags and character references; Markdown of all kinds. */
const MARKUP =
  /<\/?[a-z!][^>]*>|&(?:[a-z]+|#x?[\da-f]+);|\*\*|__|`|\]\(|\[\d+\]|^\s{0,3}(?:#{1,6}\s|[-*+>]\s|\d{1,2}[.)]\s)|(?<![\p{L}\d])[*_][^*_\s][^*_]*[*_](?![\p{L}\d])/imu;

const textsOf = (entry: Entry): [field: string, text: string][] => [
  ['official', entry.official],
  ['analysis', entry.analysis],
  ['watch', entry.watch ?? ''],
  ['pinyin', entry.zh?.pinyin ?? ''],
  ...entry.milestones.map(({ event }, i): [string, string] => [`milestones.${i}`, event]),
  ...entry.wordings.map(({ note = '' }, i): [string, string] => [`wordings.${i}`, note]),
  ...entry.sources.map(({ title, publisher }, i): [string, string] => [`sources.${i}`, `${title}; ${publisher}`]),
  ...formsOf(entry).map((form): [string, string] => ['form', form]),
];

describe('the texts', () => {
  const every = entries.flatMap((entry) =>
    textsOf(entry).map(([field, text]) => ({ at: `${entry.id} ${field}`, text })),
  );

  it('hold no HTML and no Markdown', () => {
    expect(every.filter(({ text }) => MARKUP.test(text))).toEqual([]);
  });

  it('hold no control, format or broken characters', () => {
    const wrong = /[\p{Cc}\p{Cf}\p{Co}\ufffd]/u;
    expect(every.filter(({ text }) => wrong.test(text.replaceAll('\n', '')) || !text.isWellFormed())).toEqual([]);
  });

  // The card shows line breaks as they are (pre-line): a text that is wrapped in its file would look broken.
  it('break a line only after a sentence', () => {
    const wrapped = every.filter(({ text }) => /[^\n.!?。！？”’")\]:]\n/u.test(text)).map(({ at }) => at);
    expect(wrapped.join(', ')).toBe('');
  });

  it('name sources by addresses of the web', () => {
    const urls = entries.flatMap(({ sources }) => sources.flatMap(({ url }) => (url === undefined ? [] : [url])));
    const wrong = urls.filter((url) => !URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol));
    expect(wrong).toEqual([]);
    expect(urls.length).toBeGreaterThan(0);
  });
});
