/** Tells what the page says, and again whenever that has changed; in slices, and seldom where it takes long. */
import type { Match } from '../../lexicon/matcher.ts';
import { foundIn } from '../../lexicon/report.ts';
import type { FromPage, Told } from '../../platform/page-port.ts';
import { type ReadMatch, type ReadPage, readHere } from '../../platform/read-page.ts';

/** Mentions in one message. */
const BATCH = 250;
/** Between two tellings (ms): at least this long, and at least so many times as long as the last one took. */
const LEAST = 400;
const SHARE = 10;

type Telling = (number: number, matches: readonly ReadMatch[]) => void;

/** @param told is called before the panel hears of a telling's end. */
export function tellPage(tell: (message: FromPage) => void, told: Telling, signal: AbortSignal): void {
  const here = readHere();
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  let again = false;
  /** When the next telling may begin. */
  let earliest = 0;
  let known: ReadPage | undefined;

  const begin = async () => {
    timer = undefined;
    const { page } = here;
    // A page that never rests is told all the same, once it has been read to its end.
    if (!page || (page !== known && !page.isRead())) return tell({ state: 'reading' });
    known = page;
    const run = new AbortController();
    running = run;
    const start = performance.now();
    await page.inSlices(steps(page, ++number, tell, told), AbortSignal.any([run.signal, signal]));
    running = undefined;
    const end = performance.now();
    earliest = end + Math.max(LEAST, (end - start) * SHARE);
    if (again) changed();
  };
  const changed = () => {
    // One telling at a time: the next waits for the end of this one, unless it is of a page that is read no more.
    again = running !== undefined && here.page === known;
    if (again) return;
    running?.abort();
    running = undefined;
    timer ??= setTimeout(begin, Math.max(0, earliest - performance.now()));
  };
  here.changed.add(changed);
  signal.addEventListener('abort', () => {
    here.changed.delete(changed);
    clearTimeout(timer);
  });
  void begin();
}

function* steps(page: ReadPage, of: number, tell: (message: FromPage) => void, told: Telling): Generator<void> {
  const matches: ReadMatch[] = [];
  const placed: Match[] = [];
  let text = '';
  for (const block of page.blocks()) {
    for (const match of block.found) {
      if (!page.isSeen(match)) continue;
      matches.push(match);
      placed.push({ ...match, start: match.start + text.length, end: match.end + text.length });
    }
    text += `${block.text}\n`;
    yield;
  }
  for (let i = 0; i < placed.length; i += BATCH) {
    tell({ found: placed.slice(i, i + BATCH).map((match) => toldOf(text, match)), of });
    yield;
  }
  told(of, matches);
  const head = { url: location.href, title: document.title, lang: document.documentElement.lang };
  tell({ page: { ...head, characters: text.length }, isDiscreet: page.isDiscreet, of });
}

const toldOf = (text: string, match: Match): Told => ({
  ...foundIn(text, match),
  contains: match.contains,
  ...(match.wording && { form: match.wording.form }),
});
