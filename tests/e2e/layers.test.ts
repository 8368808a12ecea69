/** What the reader changes of a built-in entry: marked and shown as theirs, the original one click away. */
import { expect, test } from 'vitest';
import { markedTexts, waitForMarks } from '../start/in-page.ts';
import { openCard, textOf } from './card.ts';
import { eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

openBrowser();

test('a built-in entry is changed, read as changed and as it was, and given back', () =>
  withPage(`${OUTLET}/sample.html`, async (reading) => {
    await waitForMarks(reading, 'bloc politics');
    expect(await markedTexts(reading)).not.toContain('closing session');
    const page = await theBrowser().extensionPage('options.html#bloc-politics');
    await page.byRole('button', 'Edit').click();
    const forms = page.byRole('textbox', 'English forms');
    const before = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
    await forms.fill(`${before.replace('bloc politics\n', '')}\nclosing session`);
    await page.byRole('textbox', 'Analytical meaning').fill('My own reading of it.');
    await page.byRole('button', 'Save').click();
    await waitForMarks(reading, 'closing session');
    await eventually(async () => !(await markedTexts(reading)).includes('bloc politics'), 'a form is silenced');

    await reading.bringToFront();
    const { card } = await openCard(reading, 'closing session');
    expect(await textOf(card)).toContain('My own reading of it.');
    expect(await textOf(card)).toContain('Changed by you: Forms, Analytical meaning.');
    await card.byRole('button', 'Original').click();
    await card.waitFor(() => !document.body.innerText.includes('My own reading of it.'));

    await page.bringToFront();
    await page.byRole('button', 'Back to original').click();
    await waitForMarks(reading, 'bloc politics');
    await page.byRole('button', 'Undo').click();
    await waitForMarks(reading, 'closing session');
    await page.close();
  }));

test('a phrase that is wrong here is marked no more, is listed, and let in again', () =>
  withPage(`${OUTLET}/sample.html`, async (reading) => {
    await waitForMarks(reading, 'Cold War mentality');
    const { card } = await openCard(reading, 'Cold War mentality');
    await card.byRole('button', 'Wrong here').click();
    await eventually(async () => {
      const marked = await markedTexts(reading);
      return marked.length > 5 && !marked.includes('Cold War mentality');
    }, 'that mark alone is gone');
    const page = await theBrowser().extensionPage('options.html');
    await page.byRole('button', 'Mark them again: “Cold War mentality”').click();
    await waitForMarks(reading, 'Cold War mentality');
    await page.close();
  }));
