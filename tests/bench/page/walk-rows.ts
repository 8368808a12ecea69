/** In a page: walk, match and map back to nodes, against the bare walk over its text. */
import type { Browser } from '../../browsers/driver.ts';
import { ratio } from '../measure.ts';
import { type Row, row } from '../rows.ts';
import { LANGUAGES } from '../text/languages.ts';
import type { Generated } from '../text/lexicon.ts';
import { htmlOf } from './html.ts';
import { type InPage, indexText } from './in-page.ts';
import { ELSEWHERE, publish } from './serve.ts';

const ROUNDS = 9;
const SIZE = 1_000_000;

declare const bench: InPage;

export async function walkRows(
  browser: Browser,
  code: string,
  generated: Generated,
  say: (text: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const language of LANGUAGES) {
    const page = await browser.newPage(
      ELSEWHERE + publish(`/walk-${language.lang}`, htmlOf(language, SIZE, generated)),
    );
    await page.run(code);
    const { times, matches } = await page.evaluate(
      (index: string, rounds: number) => bench.walks(index, rounds),
      indexText(generated.lexicon),
      ROUNDS,
    );
    await page.close();
    const name = `${language.name}, 1 MB page, ${generated.size.toLocaleString('en')} forms`;
    say(`${name}: ${matches} matches`);
    rows.push(
      row(`walk, match, map to nodes: ${name}`, ratio(times.outlet, times.walk), '× bare walk', { most: 4 }),
      row(`  the same on a page of unknown kind: ${name}`, ratio(times.elsewhere, times.walk), '× bare walk'),
    );
  }
  return rows;
}
