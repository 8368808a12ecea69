/** A private window, where the reader lets the extension into them: marks, card and rules, and nothing is written. */
import { expect, test } from 'vitest';
import { waitForMarks } from '../start/in-page.ts';
import { openCard, textOf } from './card.ts';
import { openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET, serve } from './outlets.ts';
import { isPlain, saysBadge } from './sites.ts';

openBrowser(serve, { inPrivate: true });
const ADDRESS = `${OUTLET}/sample.html?private`;

/** All that the extension keeps, but the index, which the installation builds. */
const kept = (): Promise<string> =>
  theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { storage } = (globalThis as any).browser;
    const values = await Promise.all([storage.local.get(null), storage.session.get(null)]);
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const count = await new Promise((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        if (count) rows.push([name, store, count]);
      }
      database.close();
    }
    return JSON.stringify([...values, rows], (key, value) => (key.startsWith('index') ? undefined : value));
  });

test('it is marked, its cards open, the rules hold, and nothing of it is written', () =>
  withPage(`${OUTLET}/sample.html`, async (beside) => {
    await waitForMarks(beside, 'bloc politics');
    const before = await kept();
    const page = await theBrowser().privatePage(ADDRESS);
    await waitForMarks(page, 'bloc politics');
    const { card } = await openCard(page, 'bloc politics');
    expect(await textOf(card)).toContain('集团政治');
    await saysBadge(page, /^\d+$/);
    expect(await kept()).toBe(before);
    expect(before).not.toContain('private');
    await theBrowser().command('switch-site');
    await Promise.all([isPlain(page), isPlain(beside)]);
    await page.close();
    expect(await kept()).not.toContain('private');
  }));
