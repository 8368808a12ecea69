/** The lexicon page: browse, search, and own entries that are marked on open pages at once. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { markedTexts, waitForMarks } from '../start/in-page.ts';
import { openCard, textOf } from './card.ts';
import { eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

openBrowser();

const lexiconPage = (): Promise<Page> => theBrowser().extensionPage('options.html');
const bodyText = (page: Page) => page.evaluate(() => document.body.innerText);

async function fillForm(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.byRole('textbox', name).fill(text);
}

test('everything can be found: in English, in Chinese, in pinyin', async () => {
  const page = await lexiconPage();
  const search = page.byRole('searchbox', 'Search the lexicon');
  for (const query of ['cold war mentality', '冷战思维', '冷戰思維', 'lengzhan siwei']) {
    await search.fill(query);
    await eventually(async () => (await bodyText(page)).includes('冷战思维'), query);
  }
  await page.close();
});

test('an added entry is marked on the page that is already open, edited and deleted too', () =>
  withPage(`${OUTLET}/sample.html`, async (reading) => {
    await waitForMarks(reading);
    expect(await markedTexts(reading)).not.toContain('closing session');
    const page = await lexiconPage();
    await page.byRole('button', 'Add entry').click();
    await fillForm(page, {
      'English forms': 'closing session',
      'Official meaning': 'The last meeting, <b>says</b> the host.',
      'Analytical meaning': 'Where the wording is settled.',
    });
    await page.byRole('button', 'Save').click();
    await waitForMarks(reading, 'closing session');
    await reading.bringToFront();
    const { card } = await openCard(reading, 'closing session');
    expect(await textOf(card)).toContain('The last meeting, <b>says</b> the host.');
    await page.bringToFront();
    await page.byRole('button', 'Delete').click();
    await eventually(async () => !(await markedTexts(reading)).includes('closing session'), 'the mark is gone');
    await page.close();
  }));

test('an own entry outlives the page it was made on', async () => {
  const page = await lexiconPage();
  await page.byRole('button', 'Add entry').click();
  await fillForm(page, { 'Chinese forms': '闭门会谈', 'Analytical meaning': 'Kept.' });
  await page.byRole('button', 'Save').click();
  await eventually(async () => (await bodyText(page)).includes('闭门会谈'), 'the entry');
  await page.reload();
  await page.byRole('searchbox', 'Search the lexicon').fill('闭门会谈');
  await eventually(async () => (await bodyText(page)).includes('Kept.'), 'the entry after a reload');
  await page.close();
});

test.each([
  ['no form at all', {}],
  ['a form under two Latin letters', { 'English forms': 'x' }],
  ['a form under two Han characters', { 'Chinese forms': '和' }],
])('%s is refused at the field, and nothing typed is lost', async (_name, fields) => {
  const page = await lexiconPage();
  await page.byRole('button', 'Add entry').click();
  await fillForm(page, { ...fields, 'Official meaning': 'What I typed.' });
  await page.byRole('button', 'Save').click();
  await page.waitFor(() => document.querySelector('[aria-invalid=true]'));
  const state = await page.evaluate(() => {
    const wrong = document.querySelector('[aria-invalid=true]') as HTMLTextAreaElement;
    const reason = document.getElementById((wrong.getAttribute('aria-describedby') ?? '').split(' ').at(-1) as string);
    return { reason: reason?.textContent, typed: [...document.querySelectorAll('textarea')].map(({ value }) => value) };
  });
  expect(state.reason).toBeTruthy();
  expect(state.typed).toContain('What I typed.');
  for (const text of Object.values(fields)) expect(state.typed).toContain(text);
  await page.close();
});

test('the folded form of another own entry is refused', async () => {
  const page = await lexiconPage();
  for (const form of ['harbour-side dialogue', 'Harbor side  DIALOGUES']) {
    await page.byRole('button', 'Add entry').click();
    await fillForm(page, { 'English forms': form });
    await page.byRole('button', 'Save').click();
    if (form === 'harbour-side dialogue')
      await eventually(async () => (await page.byRole('button', 'Save').count()) === 0, 'the first is saved');
  }
  await page.waitFor(() => document.querySelector('[aria-invalid=true]'));
  expect(await bodyText(page)).toContain('harbour-side dialogue');
  await page.close();
});
