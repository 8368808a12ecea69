/** The matcher in Node against touching every character, a big regular expression and Aho-Corasick. */
import { ratio, type Subject, sideBySide } from '../measure.ts';
import { AhoCorasick } from '../rivals/aho-corasick.ts';
import { countWith, oneExpression } from '../rivals/one-expression.ts';
import { touch } from '../rivals/touch.ts';
import { type Row, row } from '../rows.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';
import { type Generated, matcherOf } from '../text/lexicon.ts';
import { textOf } from '../text/text.ts';
import { collectGarbage } from './garbage.ts';

const SIZES = { '10 kB': 10_000, '100 kB': 100_000, '1 MB': 1_000_000 };
const ROUNDS = 9;
/** Of forms, at 1 MB. */
const BUDGETS: Record<number, number> = { 2000: 6, 100000: 10 };
/** One expression of 100,000 forms takes minutes. */
const MOST_IN_ONE_EXPRESSION = 2000;

export function scanRows(generated: Generated, say: (text: string) => void): Row[] {
  const matcher = matcherOf(generated.lexicon);
  const { forms, size } = generated;
  const automaton = new AhoCorasick([...forms.en, ...forms.zh]);
  const expression = size <= MOST_IN_ONE_EXPRESSION ? oneExpression(forms) : undefined;
  const rowsOf = (language: Language, sizeName: string, length: number): Row[] => {
    const text = textOf(language, length, generated);
    const found = matcher.find(text, false);
    const marked = found.reduce((sum, { start, end }) => sum + end - start, 0);
    const name = `${language.name}, ${sizeName}, ${size.toLocaleString('en')} forms`;
    say(`${name}: ${found.length} matches, ${((100 * marked) / length).toFixed(1)} % of the text`);
    const subjects: Record<string, Subject> = {
      touch: () => touch(text),
      scan: () => matcher.find(text, false),
      automaton: () => automaton.count(text),
      ...(expression && { expression: () => countWith(expression, text) }),
    };
    const times = sideBySide(subjects, { rounds: ROUNDS, before: collectGarbage });
    const against = (which: string) => ratio(times[which] as number[], times.touch as number[]);
    const unit = '× touch';
    const budget = length === SIZES['1 MB'] ? BUDGETS[size] : undefined;
    return [
      row(`matcher, all rules: ${name}`, against('scan'), unit, budget === undefined ? undefined : { most: budget }),
      row(`  plain Aho-Corasick: ${name}`, against('automaton'), unit),
      ...(expression ? [row(`  one regular expression: ${name}`, against('expression'), unit)] : []),
    ];
  };
  return LANGUAGES.flatMap((language) =>
    Object.entries(SIZES).flatMap(([name, length]) => rowsOf(language, name, length)),
  );
}
