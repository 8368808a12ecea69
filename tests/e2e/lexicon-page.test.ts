/** The lexicon page: browse, search, and own entries that are marked on open pages at once. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { markedTexts, waitForMarks } from '../start/in-page.ts';
import { openCard, textOf } from './card.ts';
import { eventually, openBrowser, pause, theBrowser, withPage } from './open.ts';
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

const addEntry = async (page: Page, fields: Record<string, string>) => {
  await page.byRole('button', 'Add entry').click();
  await fillForm(page, fields);
  await page.byRole('button', 'Save').click();
  await eventually(async () => (await page.byRole('button', 'Save').count()) === 0, 'it is saved');
};
const found = async (page: Page, query: string): Promise<string[]> => {
  await page.byRole('searchbox', 'Search the lexicon').fill(query);
  // The number is that of the search, not of the one before it.
  await eventually(
    async () => / of /.test(await page.evaluate(() => document.querySelector('.finder-count')?.textContent ?? '')),
    'it is searched',
  );
  await pause(300);
  return page.evaluate(() =>
    [...document.querySelectorAll('.entry-table-name')].map(({ textContent }) => textContent ?? ''),
  );
};

test('what is deleted comes back with Undo, and goes again with Redo', async () => {
  const page = await lexiconPage();
  await addEntry(page, { 'English forms': 'velvet curtain', 'Official meaning': 'Kept whole.' });
  await page.byRole('button', 'Delete').click();
  await eventually(async () => (await found(page, 'velvet curtain')).length === 0, 'it is gone');
  await page.byRole('button', 'Undo').click();
  await eventually(async () => (await found(page, 'velvet curtain')).length === 1, 'it is back');
  await page.byRole('button', 'Redo').click();
  await eventually(async () => (await found(page, 'velvet curtain')).length === 0, 'it is gone again');
  await page.close();
});

test('many are selected with the keyboard, deleted, and brought back together', async () => {
  const page = await lexiconPage();
  for (const number of ['one', 'two', 'three']) await addEntry(page, { 'English forms': `marble hall ${number}` });
  expect(await found(page, 'marble hall')).toHaveLength(3);
  await page.key('ArrowDown');
  await page.key('Control+a');
  await eventually(async () => (await bodyText(page)).includes('3 selected'), 'three are selected');
  await page.key('Delete');
  await eventually(async () => (await found(page, 'marble hall')).length === 0, 'they are gone');
  await page.byRole('button', 'Undo').click();
  await eventually(async () => (await found(page, 'marble hall')).length === 3, 'they are back');
  await page.close();
});

test('two windows that edit one entry do not overwrite each other silently', async () => {
  const [one, two] = [await lexiconPage(), await lexiconPage()];
  await one.bringToFront();
  await addEntry(one, { 'English forms': 'double window', 'Official meaning': 'First.' });
  const address = await one.evaluate(() => location.hash);
  await two.bringToFront();
  await two.goto(`${theBrowser().extensionOrigin}/options.html${address}`);
  await two.byRole('button', 'Edit').click();
  await fillForm(two, { 'Official meaning': 'From the second window.' });
  await one.bringToFront();
  await one.byRole('button', 'Edit').click();
  await fillForm(one, { 'Official meaning': 'From the first window.' });
  await one.byRole('button', 'Save').click();
  await eventually(async () => (await one.byRole('button', 'Save').count()) === 0, 'the first is saved');
  await two.bringToFront();
  await eventually(async () => (await bodyText(two)).includes('changed or deleted in another window'), 'the warning');
  expect(await two.evaluate(() => document.querySelectorAll('textarea')[2]?.value)).toBe('From the second window.');
  await one.close();
  await two.close();
});

test('a long word without a break does not scroll the page sideways', async () => {
  const page = await lexiconPage();
  for (const [width, height] of [
    [1280, 720],
    [320, 640],
  ] as const) {
    // The pointer moves from where it was, which must be inside.
    await page.hover(10, 10);
    await page.setViewport(width, height);
    await page.waitFor((wanted: number) => innerWidth === wanted, width);
    await page.reload();
    await addEntry(page, {
      'English forms': `${'supercalifragilistic'.repeat(8)}${width}`,
      'Official meaning': 'x'.repeat(400),
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.byRole('button', 'Delete').click();
    await eventually(() => page.evaluate(() => location.hash === ''), 'it is deleted');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.close();
});

test('the filters narrow what is found', async () => {
  const page = await lexiconPage();
  await addEntry(page, { 'English forms': 'filter me' });
  await page.evaluate(() => {
    const layer = document.querySelector('select[aria-label=Layer]') as HTMLSelectElement;
    layer.value = 'own';
    layer.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await eventually(
    () =>
      page.evaluate(
        () =>
          document.querySelectorAll('.entry-table-own').length ===
          document.querySelectorAll('.entry-table-name').length,
      ),
    'own entries only',
  );
  expect(await found(page, 'filter me')).toEqual(['filter me']);
  await page.close();
});

test('many are changed at once, taken back together, and handed over as a file', async () => {
  const page = await lexiconPage();
  for (const number of ['one', 'two']) await addEntry(page, { 'English forms': `granite stair ${number}` });
  expect(await found(page, 'granite stair')).toHaveLength(2);
  await page.key('ArrowDown');
  await page.key('Control+a');
  await eventually(async () => (await bodyText(page)).includes('2 selected'), 'two are selected');
  const topics = () =>
    page.evaluate(() => [...document.querySelectorAll('.entry-table-topic')].map(({ textContent }) => textContent));
  await page.evaluate(() => {
    const topic = document.querySelector('select[aria-label="Set topic"]') as HTMLSelectElement;
    topic.value = 'law';
    topic.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await eventually(async () => (await topics()).join() === 'Law,Law', 'both are of the law');
  await page.byRole('button', 'Undo').click();
  await eventually(async () => (await topics()).join() === 'Diplomacy,Diplomacy', 'both are as they were');
  await page.evaluate(() => {
    const world = globalThis as unknown as { handed?: Promise<string> };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      world.handed = blob.text();
      return make(blob);
    };
  });
  await page.byRole('button', 'Export selected').click();
  const file = await page.waitFor(() => (globalThis as unknown as { handed?: Promise<string> }).handed);
  expect(JSON.parse(file as string).entries).toHaveLength(2);
  await page.close();
});
