/** Import and export on the page: a preview before anything, all or nothing, and back with Undo. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { eventually, openBrowser, theBrowser } from './open.ts';

openBrowser();

const bodyText = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, text: string) => eventually(async () => (await bodyText(page)).includes(text), text);

async function transferPage(): Promise<Page> {
  const page = await theBrowser().extensionPage('options.html');
  await page.byRole('tab', 'Import and export').click();
  return page;
}

/** Puts a file into the field as if it had been chosen. */
async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await page.waitFor(() => document.querySelector('input[type=file]'));
  await page.evaluate(
    (fileName: string, base64: string) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], fileName));
      const field = document.querySelector('input[type=file]') as HTMLInputElement;
      field.files = data.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

const chosen = (page: Page) =>
  eventually(async () => (await page.byRole('button', 'Import file').count()) === 1, 'a file can be chosen again');

const count = (page: Page, label: string): Promise<string | undefined> =>
  page.evaluate((wanted: string) => {
    const terms = [...document.querySelectorAll('.counts dt')];
    return terms.find(({ textContent }) => textContent === wanted)?.nextElementSibling?.textContent ?? undefined;
  }, label);

const found = async (page: Page, query: string): Promise<number> => {
  await page.byRole('tab', 'Lexicon').click();
  await page.byRole('searchbox', 'Search the lexicon').fill(query);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const names = await page.evaluate(() => document.querySelectorAll('.entry-table-name').length);
  await page.byRole('tab', 'Import and export').click();
  return names;
};

test('the field for files has its name', async () => {
  const page = await transferPage();
  expect(await page.byRole('button', 'Import file').count()).toBe(1);
  await page.close();
});

test('a table: mapped, previewed, imported, undone', async () => {
  const page = await transferPage();
  await choose(
    page,
    'words.csv',
    'English,Chinese,Definition\ngranite wall,花岗岩墙,"<b>Hard</b>, they say"\nx,,short\ngranite gate,"花岗"岩门,\n',
  );
  await says(page, 'check what goes where');
  await page.byRole('button', 'Preview').click();
  await says(page, 'nothing is changed yet');
  expect([await count(page, 'New'), await count(page, 'Refused')]).toEqual(['1', '2']);
  const refused = await page.evaluate(() =>
    [...document.querySelectorAll('.refused tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    ),
  );
  expect(refused[0]?.slice(0, 2)).toEqual(['3', 'English']);
  expect(refused[1]?.slice(0, 2)).toEqual(['4', 'Chinese']);
  await page.byRole('button', 'Import 1 entry').click();
  await says(page, 'Undo takes it back');
  expect(await found(page, 'granite')).toBe(1);
  expect(await page.evaluate(() => document.querySelectorAll('.entry b, img[src=x]').length)).toBe(0);
  await page.byRole('button', 'Undo').click();
  await says(page, 'Undone: imported');
  expect(await found(page, 'granite')).toBe(0);
  await page.close();
});

test('imported twice it is the same; changed, it can be merged', async () => {
  const page = await transferPage();
  const file = (official: string) =>
    JSON.stringify({
      format: 'tifa-lexicon/1',
      entries: [{ id: 'own-basalt', kind: 'concept', topic: 'law', forms: { en: ['basalt column'] }, official }],
    });
  await choose(page, 'one.json', file('First.'));
  await page.byRole('button', 'Import 1 entry').click();
  await chosen(page);
  await choose(page, 'one.json', file('First.'));
  await eventually(async () => (await count(page, 'Same')) === '1', 'the same');
  await page.byRole('button', 'Cancel').click();
  await choose(page, 'one.json', file('Second.'));
  await eventually(async () => (await count(page, 'Changed')) === '1', 'changed');
  await page.evaluate(() => (document.querySelectorAll('input[name=how]')[1] as HTMLInputElement).click());
  await page.byRole('button', 'Import 1 entry').click();
  await chosen(page);
  await page.goto(`${theBrowser().extensionOrigin}/options.html#own-basalt`);
  await says(page, 'Second.');
  await page.close();
});

test.each([
  [
    'a termbase with entities',
    'bad.tbx',
    '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><martif>&x;</martif>',
    'It declares entities',
  ],
  [
    'a picture',
    'picture.txt',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 0xff, 0xfe]),
    'no text in UTF-8',
  ],
  ['another zip', 'other.zip', zipSync({ 'a.txt': strToU8('a') }), 'no Yomitan dictionary'],
  ['deep JSON', 'deep.json', '['.repeat(50_000), 'nested too deeply'],
])('%s is refused with its reason', async (_, name, content, reason) => {
  const page = await transferPage();
  await choose(page, name, content);
  if (name.endsWith('.tbx') || name.endsWith('.zip')) await page.byRole('button', 'Preview').click();
  await says(page, reason);
  expect(await page.byRole('button', 'Import file').count()).toBe(1);
  await page.close();
});

test.each([
  ['a file of 500 MB', 'huge.json', 500, 'larger than 200 MB'],
  ['a table of a million rows', 'long.csv', 4, 'more than 250,000 entries'],
])('%s is refused, and the page stays', async (_, name, megabytes, reason) => {
  const page = await transferPage();
  await page.waitFor(() => document.querySelector('input[type=file]'));
  await page.evaluate(
    (fileName: string, count: number) => {
      // The same megabyte again and again: it is not there more than once.
      const piece = new Blob(['a,b\n'.repeat(250_000)]);
      const data = new DataTransfer();
      data.items.add(new File(Array(count).fill(piece), fileName));
      const field = document.querySelector('input[type=file]') as HTMLInputElement;
      field.files = data.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    megabytes,
  );
  await says(page, reason);
  expect(await page.byRole('button', 'Import file').count()).toBe(1);
  await page.close();
});

test('HTML and scripts in every field stay text, in the preview, the table and the entry', async () => {
  const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script><b>bold</b>';
  // A full stop would end the phrase.
  const inForm = '<img src=x onerror=alert(1)><b>';
  const phrase = `${inForm} flint axe`;
  const file = {
    id: 'own-flint',
    kind: 'concept',
    topic: 'law',
    zh: { hans: `燧石${inForm}`, hant: `燧石${inForm}`, pinyin: markup },
    forms: { en: [phrase], zh: [`打火石${inForm}`] },
    official: markup,
    analysis: markup,
    watch: markup,
    milestones: [{ year: 2000, event: markup }],
    wordings: [{ form: `old ${phrase}`, lang: 'en', status: 'superseded', note: markup }],
    related: ['win-win-cooperation'],
    contexts: { en: [markup], zh: [] },
    except: { en: [markup], zh: [] },
    sources: [
      { title: markup, publisher: markup, role: 'official', url: 'https://example.org/"><script>' },
      { title: markup, publisher: markup, role: 'analytical' },
    ],
  };
  const page = await transferPage();
  const made = () =>
    page.evaluate(() => document.querySelectorAll('main :is(img, script), main b b, main .entry b').length);
  await choose(
    page,
    'hostile.json',
    JSON.stringify([file, { ...file, id: markup }, { ...file, id: 'own-x', kind: markup }]),
  );
  await eventually(async () => (await count(page, 'New')) === '1', 'the preview');
  expect(await count(page, 'Refused')).toBe('2');
  expect(await made()).toBe(0);
  await page.byRole('button', 'Import 1 entry').click();
  await chosen(page);
  await page.goto(`${theBrowser().extensionOrigin}/options.html#own-flint`);
  await page.waitFor(() => document.querySelector('article.entry'));
  await says(page, markup);
  expect(await made()).toBe(0);
  expect(await page.evaluate(() => document.title)).not.toBe('1');
  expect(page.consoleErrors()).toEqual([]);
  await page.byRole('button', 'Undo').click();
  await says(page, 'Undone: imported');
  await page.close();
});

test('40,000 entries: the progress is shown, and cancelled leaves nothing', async () => {
  const page = await transferPage();
  const entries = Array.from(
    { length: 40_000 },
    (_, i) => `{"id":"own-m${i}","kind":"concept","topic":"law","forms":{"en":["marble slab number ${i}"]}}`,
  );
  await choose(page, 'many.json', `[${entries.join(',')}]`);
  await page.waitFor(() => document.querySelector('progress[max]'));
  await page.waitFor(() => document.querySelector('.counts'));
  expect(await count(page, 'New')).toBe('40,000');
  await page.byRole('button', 'Import 40,000 entries').click();
  // In one go: a driver's click may come when all is imported.
  await page.waitFor(() => {
    const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
    if ((document.querySelector<HTMLProgressElement>('progress[max]')?.value ?? 0) === 0) return false;
    cancel?.click();
    return cancel !== undefined;
  });
  await says(page, 'You see what would change');
  expect(await found(page, 'marble slab')).toBe(0);
  await page.close();
});

test('what a format drops is said before the export; JSON keeps everything', async () => {
  const page = await transferPage();
  await says(page, 'This format keeps everything');
  await page.evaluate(() => {
    const format = document.querySelector('select[aria-label=Format]') as HTMLSelectElement;
    format.value = 'words';
    format.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await says(page, 'Official meaning (entries: 1)');
  expect(await page.byRole('button', 'Export').count()).toBe(1);
  await page.close();
});
