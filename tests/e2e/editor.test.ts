/** The form of an entry: the card beside it, a passage to try it on, warnings, drafts that are not lost. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { eventually, openBrowser, theBrowser } from './open.ts';

openBrowser();

const says = (page: Page, text: string) =>
  eventually(() => page.evaluate((wanted: string) => document.body.innerText.includes(wanted), text), text);
const typedIn = (page: Page, name: string) =>
  page.evaluate((wanted: string) => document.querySelector<HTMLInputElement>(`[name="${wanted}"]`)?.value, name);

test('what is typed is shown as the card will be, tried on a passage, compared, and kept', async () => {
  const page = await theBrowser().extensionPage('options.html');
  await page.byRole('button', 'Add entry').click();
  await page.byRole('textbox', 'English forms').fill('cooperation');
  await page.byRole('textbox', 'Chinese forms').fill('阳光合作');
  await says(page, '“cooperation” stands inside a longer form of');
  await eventually(async () => (await typedIn(page, 'hant')) === '陽光合作', 'the traditional headword');
  await eventually(async () => (await typedIn(page, 'pinyin')) === 'yángguāng hézuò', 'the pinyin');
  await page.byRole('textbox', 'Try it on a passage').fill('Win-win cooperation, then cooperation; 阳光合作。');
  await says(page, 'as “win-win cooperation”');
  await says(page, 'is marked: it is the form “阳光合作”.');
  expect(await page.evaluate(() => document.querySelector('.editor-card .entry-headword')?.textContent)).toBe(
    '阳光合作',
  );

  // Closed without saving, opened again.
  await eventually(
    () =>
      theBrowser().evaluateInExtension(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
        const { drafts } = await (globalThis as any).browser.storage.session.get('drafts');
        return drafts?.['']?.pinyin === 'yángguāng hézuò';
      }),
    'the draft is kept',
  );
  await page.close();
  const again = await theBrowser().extensionPage('options.html');
  await again.byRole('button', 'Add entry').click();
  expect(await typedIn(again, 'zh')).toBe('');
  await again.byRole('button', 'Go on with it').click();
  await eventually(async () => (await typedIn(again, 'zh')) === '阳光合作', 'the draft');

  // Somebody has chosen a form on a page.
  await theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    await (globalThis as any).browser.storage.session.set({ editorWish: { add: { en: 'sunlit cooperation' } } });
  });
  await eventually(async () => (await typedIn(again, 'en')) === 'cooperation\nsunlit cooperation', 'the form is added');
  await again.byRole('button', 'Save').click();
  await says(again, 'yángguāng hézuò');
  await again.close();
});

test('a word of 100,000 letters is edited and shown, and the page is no wider for it', async () => {
  const page = await theBrowser().extensionPage('options.html');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.byRole('button', 'Add entry').click();
  await page.waitFor(() => document.querySelector('[name=en]'));
  for (const [name, sign] of Object.entries({ en: 'w', zh: '阳', official: 'w', analysis: 'w' })) {
    await page.evaluate(
      (name: string, sign: string) => {
        const field = document.querySelector(`[name=${name}]`) as HTMLTextAreaElement;
        field.value = sign.repeat(100_000);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      name,
      sign,
    );
  }
  await page.waitFor(() => (document.querySelector('.editor-card .entry-text')?.textContent?.length ?? 0) >= 100_000);
  expect(await overflow()).toBe(0);
  await page.byRole('button', 'Save').click();
  await page.waitFor(() => document.querySelector('.sheet'));
  expect(await overflow()).toBe(0);
  await page.setViewport(360, 780);
  expect(await overflow()).toBe(0);
  await page.byRole('button', 'Edit').click();
  await eventually(async () => (await typedIn(page, 'en'))?.length === 100_000, 'all of it is there');
  expect(await overflow()).toBe(0);
  await page.byRole('button', 'Cancel').click();
  await page.byRole('button', 'Delete').click();
  await page.waitFor(() => document.querySelector('.notice p'));
  expect(await overflow()).toBe(0);
  await page.close();
});
