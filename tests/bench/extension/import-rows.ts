/**
 * An import of 100,000 entries: until its progress is seen, in both steps, and until it is given up when cancelled.
 * The page is watched frame by frame from the press on; the longest gap between two frames is what a reader would feel.
 */
import type { Browser, Page } from '../../browsers/driver.ts';
import { type Row, row } from '../rows.ts';

const ENTRIES = 100_000;

/** Runs in the page: puts a file of so many entries into the field. */
function choose(count: number): void {
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `own-i${i}`,
    kind: 'concept',
    topic: 'law',
    forms: { en: [`imported phrase number ${i}`] },
    official: `What it says, in a sentence or two that are as long as such sentences are, number ${i}. `.repeat(2),
  }));
  const data = new DataTransfer();
  data.items.add(new File([JSON.stringify(entries)], 'many.json'));
  const field = document.querySelector('input[type=file]') as HTMLInputElement;
  field.files = data.files;
  const world = globalThis as unknown as { watch: (what: string) => void };
  world.watch('opened');
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in the page: what `watch` begins to measure is kept in `measured`. */
function prepare(): void {
  const measured: Record<string, { shown: number; longest: number }> = {};
  const watch = (what: string) => {
    const start = performance.now();
    let last = start;
    const one = { shown: Number.NaN, longest: 0 };
    measured[what] = one;
    const frame = () => {
      const now = performance.now();
      one.longest = Math.max(one.longest, now - last);
      last = now;
      const bar = document.querySelector<HTMLProgressElement>('.working progress');
      if (Number.isNaN(one.shown) && bar) one.shown = now - start;
      if (Number.isNaN(one.shown) || bar) requestAnimationFrame(frame);
      else Object.assign(one, { ended: now - start });
    };
    requestAnimationFrame(frame);
  };
  Object.assign(globalThis, { watch, measured });
}

type Measured = Record<string, { shown: number; longest: number; ended?: number }>;
const measured = (page: Page, what: string) =>
  page.waitFor((wanted: string) => {
    const one = (globalThis as unknown as { measured: Measured }).measured[wanted];
    return one?.ended === undefined ? undefined : one;
  }, what);

/** Runs in the page. */
function press(label: string, what: string): void {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(label));
  (globalThis as unknown as { watch: (what: string) => void }).watch(what);
  button?.click();
}

async function untilPreview(page: Page): Promise<void> {
  for (;;) if (await page.evaluate(() => document.querySelector('.counts') !== null)) return;
}

export async function importRows(browser: Browser, say: (text: string) => void): Promise<Row[]> {
  const page = await browser.extensionPage('options.html?tab=transfer');
  await page.waitFor(() => document.querySelector('input[type=file]'));
  await page.evaluate(prepare);
  await page.evaluate(choose, ENTRIES);
  await untilPreview(page);
  const opened = await measured(page, 'opened');
  await page.evaluate(press, 'Import 100,000', 'saved');
  await page.waitFor(() => (document.querySelector<HTMLProgressElement>('progress[max]')?.value ?? 0) > 0);
  const cancelled = await page.evaluate(async () => {
    const start = performance.now();
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')?.click();
    while (document.querySelector('.working')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  const saved = await measured(page, 'saved');
  await page.close();
  say(`reading and comparing took ${Math.round(opened.ended ?? 0)} ms; longest frame ${Math.round(opened.longest)} ms`);
  const name = `import of ${ENTRIES.toLocaleString('en')} entries`;
  return [
    row(`${name}: shows progress after choosing the file`, opened.shown, 'ms', { most: 200 }),
    row(`${name}: shows progress after pressing Import`, saved.shown, 'ms', { most: 200 }),
    row(`${name}: gives up when cancelled`, cancelled, 'ms', { most: 200 }),
    row('  longest time without a frame meanwhile', Math.max(opened.longest, saved.longest), 'ms'),
  ];
}
