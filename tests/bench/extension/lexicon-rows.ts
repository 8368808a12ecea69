/**
 * The lexicon page with 100,000 own entries: until its rows are painted, and from a key press in the search box until
 * the frame in which what it finds is painted. The entries come as version 1 stored them, so that the migration is run.
 */
import type { Browser, Page } from '../../browsers/driver.ts';
import { median, percentile } from '../median.ts';
import { type Row, row } from '../rows.ts';
import { pause } from './session.ts';

const ENTRIES = 100_000;
const OPENINGS = 5;
const QUERIES = ['cooperation', '合作共赢', 'hezuo gong', 'number 4711'];

/** Runs in a page of the extension. */
async function fill(count: number): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Both at once: the background would open its own in between.
  indexedDB.deleteDatabase('tifa');
  const opening = indexedDB.open('tifa', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' });
  const database = await asked(opening);
  const none = { en: [], zh: [] };
  const numerals = '零一二三四五六七八九';
  const inChinese = (number: number) => [...String(number)].map((digit) => numerals[Number(digit)]).join('');
  for (let from = 0; from < count; from += 10_000) {
    const transaction = database.transaction('entries', 'readwrite');
    for (let i = from; i < from + 10_000; i++)
      transaction.objectStore('entries').put({
        id: `own-${i}`,
        kind: (['formula', 'concept', 'word'] as const)[i % 3],
        topic: 'economy',
        depth: 'short',
        zh: { hans: `合作共赢${inChinese(i)}`, hant: `合作共贏${inChinese(i)}`, pinyin: 'hézuò gòngyíng' },
        forms: { en: [`cooperation phrase number ${i}`], zh: [] },
        official: `What it says, in a sentence or two that are as long as such sentences are, number ${i}. `.repeat(2),
        analysis: `How analysts read it, in a sentence or two that are as long, number ${i}. `.repeat(2),
        milestones: [],
        wordings: [],
        related: [],
        contexts: none,
        except: none,
        sources: [{ title: 'A title', publisher: 'A publisher', role: 'official' }],
        confidence: 'medium',
      });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
  }
  database.close();
}

/** Runs in the page. The built-in entries are counted too. */
const isFull = (count: number): boolean =>
  Number((document.querySelector('.finder-count')?.textContent ?? '').replace(/\D/g, '')) >= count;

/** Runs in the page: from its beginning until its rows are painted. */
async function opened(): Promise<number> {
  const hasRows = () => document.querySelectorAll('.entry-table tbody tr').length > 5;
  while (!hasRows()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now();
}

/** Runs in the page, before keys are pressed in the search box. */
function watchKeys(): void {
  const box = document.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
  const table = document.querySelector('.finder') as HTMLElement;
  const times: number[] = [];
  Object.assign(globalThis, { keyTimes: times });
  box.addEventListener(
    'input',
    ({ timeStamp }) => {
      if (box.value === '') return;
      const watch = new MutationObserver(() => {
        const said = document.querySelector('.finder-count')?.textContent ?? '';
        if (!/ of /.test(said)) return;
        watch.disconnect();
        // What was changed in this task is painted in the next frame.
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
      });
      watch.observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
    },
    { capture: true },
  );
}

async function keyTimes(page: Page): Promise<number[]> {
  await page.evaluate(watchKeys);
  for (const query of QUERIES) {
    await page.byRole('searchbox', 'Search the lexicon').fill('');
    await pause(600);
    for (const key of query) {
      await page.type(key);
      await pause(250);
    }
  }
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}

export async function lexiconRows(browser: Browser, say: (text: string) => void): Promise<Row[]> {
  await browser.evaluateInExtension(fill, ENTRIES);
  const migrating = performance.now();
  const first = await browser.extensionPage('options.html');
  while (!(await first.evaluate(isFull, ENTRIES))) await pause(200);
  say(`taking over ${ENTRIES} entries of version 1: ${((performance.now() - migrating) / 1000).toFixed(0)} s`);
  await pause(20_000); // the background compiles the index
  await first.close();
  const openings: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    const page = await browser.extensionPage('options.html');
    openings.push(await page.evaluate(opened));
    await page.close();
    await pause(500);
  }
  const page = await browser.extensionPage('options.html');
  await page.evaluate(opened);
  await pause(4000);
  const keys = await keyTimes(page);
  await page.close();
  say(`openings: ${openings.map(Math.round).join(' ')} ms; keys: ${keys.map(Math.round).join(' ')} ms`);
  const name = `lexicon page, ${ENTRIES.toLocaleString('en')} own entries`;
  return [
    row(`${name}: opens, median`, median(openings), 'ms', { most: 1000 }),
    row(`${name}: a key press in the search box, 95th percentile`, percentile(keys, 0.95), 'ms', { most: 50 }),
    row('  median', median(keys), 'ms'),
  ];
}
