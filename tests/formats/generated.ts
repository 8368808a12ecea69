/** Entries with every field filled or not, and in their texts what formats trip over; the same at every run. */
import { overrideOf } from '../../lexicon/layers.ts';
import { checkRecord, isOverride, type Override } from '../../lexicon/override.ts';
import { type Entry, KINDS } from '../../lexicon/schema.ts';
import { TOPICS } from '../../lexicon/topics.ts';
import { entry } from '../lexicon/made.ts';

const NUMERALS = '零一二三四五六七八九';
const inChinese = (number: number) => [...String(number)].map((digit) => NUMERALS[Number(digit)]).join('');
const TEXTS = [
  'Plain words.',
  'Two lines,\nwith a comma; and a semicolon.',
  'A "quoted" word, and one quote " alone',
  '=HYPERLINK("https://example.org")',
  "'=already marked",
  '@SUM(1+1)*cmd|calc',
  '<script>alert(1)</script> & <b>bold</b>',
  'Tabs\tinside',
  '__proto__',
  '中文，夹杂 English 和“引号”。',
  '🐼 and 𠮷',
  '[not a list',
  '["looks like one"]',
  'a|b',
];

/** A small generator of numbers: the same seed, the same entries. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function generated(count: number, seed = 1): Entry[] {
  const random = numbers(seed);
  const text = () => TEXTS[random(TEXTS.length)] as string;
  const maybe = <T>(value: () => T): T | undefined => (random(2) ? value() : undefined);
  const some = <T>(make: (i: number) => T): T[] => Array.from({ length: random(3) }, (_, i) => make(i));
  const filled = (fields: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return Array.from({ length: count }, (_, i) =>
    entry({
      id: `own-${seed}-${i}`,
      ...filled({
        kind: KINDS[random(KINDS.length)],
        topic: TOPICS[random(TOPICS.length)],
        depth: maybe(() => 'short'),
        zh: maybe(() => ({
          hans: `红线${inChinese(i)}`,
          hant: `紅線${inChinese(i)}`,
          ...filled({ pinyin: maybe(() => 'hóngxiàn') }),
        })),
        watch: maybe(text),
        official: maybe(text),
        analysis: maybe(text),
        confidence: maybe(() => 'low'),
      }),
      forms: {
        en: [`phrase ${i}`, ...some((n) => `the “other” phrase, ${i} ${n}`)],
        zh: some((n) => `底线${inChinese(i)}之${n}`),
      },
      milestones: some((n) => ({ year: 1990 + n, event: text() })),
      wordings: some((n) =>
        filled({
          form: `older phrase ${i} ${n}`,
          lang: 'en',
          status: 'superseded',
          until: maybe(() => 2017),
          note: maybe(text),
        }),
      ),
      related: some((n) => `own-${n}`),
      contexts: { en: some(text), zh: some(text) },
      except: { en: some(text), zh: [] },
      sources: some(() =>
        filled({
          title: text(),
          publisher: text(),
          url: maybe(() => 'https://example.org/?a=1,2'),
          year: maybe(() => 2020),
          role: 'official',
        }),
      ),
    }),
  );
}

/** Changes of entries of a lower layer, each of some fields. */
export function generatedChanges(count: number, seed = 7): Override[] {
  const before = generated(count, seed);
  return generated(count, seed + 1).flatMap((wanted, i) => {
    const below = before[i] as Entry;
    // No form that another entry of a file may have.
    const forms = { en: [`changed phrase ${i}`, ...below.forms.en.slice(1)], zh: [] };
    const { zh: _, ...others } = wanted;
    const changes = overrideOf(below, { ...others, id: below.id, forms }, `entry ${i}`);
    const checked = checkRecord(changes);
    return checked.ok && isOverride(checked.value) ? [checked.value] : [];
  });
}
