/** The Backup tab: everything in one file and back, the bin, and the end of it all. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { eventually, openBrowser, theBrowser } from './open.ts';

openBrowser();

const bodyText = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, text: string) => eventually(async () => (await bodyText(page)).includes(text), text);

async function pageWith(english: string): Promise<Page> {
  const page = await theBrowser().extensionPage('options.html');
  await page.byRole('button', 'Add entry').click();
  await page.byRole('textbox', 'English forms').fill(english);
  await page.byRole('button', 'Save').click();
  await eventually(async () => (await page.byRole('button', 'Save').count()) === 0, 'it is saved');
  return page;
}

/** What the page hands over as a file, read where it is made. */
async function exported(page: Page): Promise<string> {
  await page.evaluate(() => {
    const world = globalThis as unknown as { handed?: Promise<string> };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      world.handed = blob.text();
      return make(blob);
    };
  });
  await page.byRole('button', 'Export everything').click();
  return page.waitFor(() => (globalThis as unknown as { handed?: Promise<string> }).handed);
}

const restoreFrom = (page: Page, text: string): Promise<void> =>
  page.evaluate((content: string) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'backup.json'));
    const field = document.querySelector<HTMLInputElement>('[aria-labelledby=backup-title] input[type=file]');
    if (!field) throw new Error('There is no field');
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const owned = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.entry-table tr')]
      .filter((row) => row.querySelector('.entry-table-own'))
      .map((row) => row.querySelector('.entry-table-name')?.textContent ?? ''),
  );

test('a backup brings everything back after everything was erased, and Undo takes it back', async () => {
  const page = await pageWith('sandstone arch');
  await page.byRole('tab', 'Backup').click();
  const file = await exported(page);
  await page.byRole('button', 'Erase everything').click();
  await page.byRole('button', 'Erase now').click();
  await eventually(async () => (await owned(page)).length === 0, 'nothing is left');
  await restoreFrom(page, file);
  await says(page, 'Nothing is changed yet');
  expect(await owned(page)).toEqual([]);
  await page.byRole('button', 'Restore').click();
  await eventually(async () => (await owned(page)).includes('sandstone arch'), 'it is back');
  await page.byRole('button', 'Undo').click();
  await eventually(async () => (await owned(page)).length === 0, 'it is gone again');
  await page.close();
});

test('a file that is no backup changes nothing, and the reason is said', async () => {
  const page = await pageWith('sandstone wall');
  await page.byRole('tab', 'Backup').click();
  await restoreFrom(page, '{"format":"something"}');
  await says(page, 'no backup of Tifa');
  expect(await owned(page)).toContain('sandstone wall');
  await page.close();
});

test('a deleted entry waits in the bin, and is put back', async () => {
  const page = await pageWith('sandstone gate');
  await page.byRole('button', 'Delete').click();
  await eventually(async () => !(await owned(page)).includes('sandstone gate'), 'it is gone');
  await page.byRole('tab', 'Backup').click();
  await page.byRole('button', 'Put back: sandstone gate').click();
  await eventually(async () => (await owned(page)).includes('sandstone gate'), 'it is back');
  await page.close();
});

test('a snapshot is taken by itself', async () => {
  const page = await pageWith('sandstone floor');
  await page.byRole('tab', 'Backup').click();
  await page.reload();
  await page.waitFor(() => document.querySelector('[aria-label^="Compare the snapshot"]'));
  await page.close();
});

test('settings go to the account when the reader wants it, entries and notes never; and end there when told to', async () => {
  const inAccount = () =>
    theBrowser().evaluateInExtension(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API
      const { storage } = (globalThis as any).browser;
      return JSON.stringify(await storage.sync.get(null)) as string;
    });
  const page = await pageWith('schist slab');
  await page.byRole('tab', 'Privacy').click();
  expect(await inAccount()).toBe('{}');
  await page.byRole('switch', 'Synchronise settings and rules').click();
  await eventually(async () => (await inAccount()).includes('siteRules'), 'the settings are in the account');
  expect(await inAccount()).not.toContain('schist');
  await theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API
    const { storage } = (globalThis as any).browser;
    const text = JSON.stringify({ siteRules: { 'quarry.example': 'on' }, later: 1 });
    await storage.sync.set({ 'settings/0': { stamp: 'another computer', pieces: 1, text } });
  });
  await page.byRole('tab', 'Sites').click();
  await says(page, 'quarry.example');
  await page.byRole('tab', 'Privacy').click();
  await page.byRole('switch', 'Synchronise settings and rules').click();
  await page.byRole('button', 'Delete the copy in the account').click();
  await eventually(async () => (await inAccount()) === '{}', 'the copy is gone');
  await page.close();
});
