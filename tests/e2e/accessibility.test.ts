/** axe finds nothing wrong, in the card and on the extension's pages, light and dark. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { waitForMarks } from '../start/in-page.ts';
import { violations } from './axe.ts';
import { cardIsGone, openCard } from './card.ts';
import { openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Also with the sides changed, and never wider than the window. */
async function isRight(page: Page): Promise<void> {
  for (const direction of ['rtl', 'ltr']) {
    await page.evaluate((dir: string) => {
      document.documentElement.dir = dir;
    }, direction);
    expect(await violations(page)).toEqual([]);
    const [wide, seen] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(wide).toBe(seen);
  }
}

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

test.each(SCHEMES)(
  'the form with rows, warnings and a passage, what is selected, what is not marked, %s',
  async (colorScheme) => {
    await theBrowser().evaluateInExtension(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      await (globalThis as any).browser.storage.local.set({
        knownEntries: ['win-win-cooperation'],
        silencedForms: [{ id: 'bloc-politics', form: 'bloc politics', lang: 'en' }],
      });
    });
    const page = await theBrowser().extensionPage('options.html#bloc-politics');
    await page.emulate({ colorScheme });
    await page.byRole('button', 'Not marked: 2').click();
    await page.waitFor(() => document.querySelectorAll('.not-marked li').length === 2);
    await isRight(page);
    await page.byRole('button', 'Add entry').click();
    await page.byRole('textbox', 'English forms').fill('cooperation');
    await page.byRole('textbox', 'Try it on a passage').fill('Win-win cooperation, then cooperation.');
    await page.evaluate(() => {
      document.querySelector('.entry-form details')?.setAttribute('open', '');
      for (const add of document.querySelectorAll<HTMLElement>('.rows > .button')) add.click();
    });
    await page.byRole('textbox', 'Year, row 1').fill('soon');
    await page.waitFor(
      () => document.querySelector('.field-warning') && document.querySelectorAll('.trial-told li').length === 2,
    );
    await isRight(page);
    await page.byRole('button', 'Save').click();
    await page.waitFor(() => document.querySelector('.rows [aria-invalid=true]'));
    await isRight(page);
    await page.byRole('textbox', 'Year, row 1').fill('');
    await page.byRole('button', 'Save').click();
    await page.waitFor(() => document.querySelector('.sheet'));
    await page.byRole('searchbox', 'Search the lexicon').fill('cooperation');
    await page.waitFor(() => document.querySelector('.entry-table-check input'));
    await page.evaluate(() => document.querySelector<HTMLElement>('.entry-table-check input')?.click());
    await page.waitFor(() => document.querySelector('.selected'));
    await isRight(page);
    await page.byRole('button', 'Delete selected').click();
    await page.waitFor(() => !document.querySelector('.selected'));
    await page.close();
  },
);

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
