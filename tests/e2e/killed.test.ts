/** The browser is killed in the middle of something: what was saved is there, and nothing half is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VERSION } from '../../platform/database.ts';
import { type Browser, launch, type Page } from '../browsers/driver.ts';
import { BUILDS, browserName, eventually } from './open.ts';
import { serve } from './outlets.ts';

const extension = path.resolve(import.meta.dirname, '../..', BUILDS[browserName]);
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'tifa-killed-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const start = (): Promise<Browser> => launch({ browser: browserName, extension, serve, profile });

const counted = (page: Page): Promise<string> =>
  page.waitFor(() => {
    const said = document.querySelector('.finder-count')?.textContent ?? '';
    return /\d/.test(said) ? said : undefined;
  });
const found = async (page: Page, query: string): Promise<number> => {
  await counted(page);
  await page.byRole('searchbox', 'Search the lexicon').fill(query);
  await page.waitFor(() => / of /.test(document.querySelector('.finder-count')?.textContent ?? ''));
  await new Promise((resolve) => setTimeout(resolve, 400));
  return Number((await counted(page)).split(' of ')[0]?.replaceAll(',', ''));
};
async function add(page: Page, form: string): Promise<void> {
  await page.byRole('button', 'Add entry').click();
  await page.byRole('textbox', 'English forms').fill(form);
  await page.byRole('button', 'Save').click();
  await eventually(async () => (await page.byRole('button', 'Save').count()) === 0, 'it is saved');
}
/** Reads what is stored, past everything that shows it. */
const stored = (page: Page): Promise<{ entries: number; listed: number; version: number }> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('tifa'));
    const stores = database.transaction(['entries', 'shelves']);
    const entries = await asked(stores.objectStore('entries').count());
    const shelves: { length: number }[] = await asked(stores.objectStore('shelves').getAll());
    const { version } = database;
    database.close();
    return { entries, listed: shelves.reduce((sum, { length }) => sum + length, 0), version };
  });

test('right after a save', async () => {
  const browser = await start();
  await add(await browser.extensionPage('options.html'), 'obsidian blade');
  await browser.kill();
  const again = await start();
  const page = await again.extensionPage('options.html');
  expect(await found(page, 'obsidian blade')).toBe(1);
  await again.close();
});

test('in the middle of an import', async () => {
  const browser = await start();
  const page = await browser.extensionPage('options.html');
  await add(page, 'obsidian blade');
  await page.byRole('tab', 'Import and export').click();
  await page.waitFor(() => document.querySelector('input[type=file]'));
  await page.evaluate(() => {
    const entries = Array.from({ length: 10_000 }, (_, i) => ({
      id: `own-k${i}`,
      kind: 'concept',
      topic: 'law',
      forms: { en: [`pumice stone ${i}`] },
    }));
    const data = new DataTransfer();
    data.items.add(new File([JSON.stringify(entries)], 'many.json'));
    const field = document.querySelector('input[type=file]') as HTMLInputElement;
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.byRole('button', 'Import 10,000 entries').click();
  await page.waitFor(() => (document.querySelector<HTMLProgressElement>('progress[max]')?.value ?? 0) > 0);
  await browser.kill();
  const again = await start();
  const after = await again.extensionPage('options.html');
  expect(await found(after, 'pumice stone')).toBe(0);
  expect(await found(after, 'obsidian blade')).toBe(1);
  expect(await stored(after)).toMatchObject({ entries: 1, listed: 1 });
  await again.close();
});

test('in the middle of a migration', async () => {
  const COUNT = browserName === 'firefox' ? 8_000 : 20_000;
  const browser = await start();
  await browser.evaluateInExtension(async (count: number) => {
    // Both at once: the background would open its own in between.
    indexedDB.deleteDatabase('tifa');
    const opening = indexedDB.open('tifa', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' });
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const transaction = opening.result.transaction('entries', 'readwrite', { durability: 'strict' });
    for (let i = 0; i < count; i++)
      transaction
        .objectStore('entries')
        .put({ id: `own-${i}`, kind: 'formula', topic: 'law', forms: { en: [`basalt ${i}`], zh: [] } });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
  }, COUNT);
  await browser.extensionPage('options.html');
  await new Promise((resolve) => setTimeout(resolve, 400));
  await browser.kill();
  const again = await start();
  const page = await again.extensionPage('options.html');
  expect(await found(page, 'basalt')).toBe(COUNT);
  expect(await stored(page)).toEqual({ entries: COUNT, listed: COUNT, version: VERSION });
  await again.close();
});
