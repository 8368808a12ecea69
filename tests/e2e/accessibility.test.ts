/** axe finds nothing wrong, in the card and on the extension's pages, light and dark. */
import { expect, test } from 'vitest';
import { waitForMarks } from '../start/in-page.ts';
import { violations } from './axe.ts';
import { cardIsGone, openCard } from './card.ts';
import { openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

const SCHEMES = ['light', 'dark'] as const;

openBrowser();

test.each(SCHEMES)('the card, %s', (colorScheme) =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await page.emulate({ colorScheme });
    await waitForMarks(page);
    for (const phrase of ['all-weather strategic cooperative partnership', 'community of common destiny']) {
      const { card } = await openCard(page, phrase);
      expect(await violations(card)).toEqual([]);
      await page.key('Escape');
      // Or the next one would be looked for in the frame of this one.
      await cardIsGone(page);
      await page.hover(2, 2);
    }
  }),
);

test.each(SCHEMES)('the lexicon page, %s', async (colorScheme) => {
  const page = await theBrowser().extensionPage('options.html#win-win-cooperation');
  await page.emulate({ colorScheme });
  await page.waitFor(() => document.querySelector('article'));
  expect(await violations(page)).toEqual([]);
  await page.byRole('button', 'Add entry').click();
  await page.byRole('button', 'Save').click();
  await page.waitFor(() => document.querySelector('[aria-invalid=true]'));
  expect(await violations(page)).toEqual([]);
  await page.byRole('button', 'Cancel').click();
  await page.close();
});

test.each(SCHEMES)('import with its steps, export, appearance and backup, %s', async (colorScheme) => {
  const page = await theBrowser().extensionPage('options.html?tab=transfer');
  await page.emulate({ colorScheme });
  await page.waitFor(() => document.querySelector('.losses'));
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['English,中文\nred line,红线\nx,\n'], 'phrases.csv'));
    const field = document.querySelector('input[type=file]') as HTMLInputElement;
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitFor(() => document.querySelector('.mapping'));
  expect(await violations(page)).toEqual([]);
  await page.byRole('button', 'Preview').click();
  await page.waitFor(() => document.querySelector('.refused'));
  expect(await violations(page)).toEqual([]);
  await page.byRole('tab', 'Sites').click();
  await page.waitFor(() => document.querySelector('[role=switch]'));
  expect(await violations(page)).toEqual([]);
  await page.byRole('tab', 'Appearance').click();
  await page.waitFor(() => document.querySelector('input[type=range]'));
  expect(await violations(page)).toEqual([]);
  await page.byRole('tab', 'Privacy').click();
  await page.waitFor(() => document.querySelector('.privacy-table'));
  expect(await violations(page)).toEqual([]);
  await page.byRole('tab', 'Backup').click();
  await page.waitFor(() => document.querySelector('[aria-labelledby=bin-title]'));
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test.each(SCHEMES)('the popup, %s', async (colorScheme) => {
  const popup = await theBrowser().extensionPage('popup.html');
  await popup.emulate({ colorScheme });
  await popup.waitFor(() => document.querySelector('[role=switch]'));
  expect(await violations(popup)).toEqual([]);
  await popup.close();
});
