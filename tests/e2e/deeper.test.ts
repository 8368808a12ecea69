/** What one does inside the card: other entries in its place, a note, a citation, "I know this one". */
import { expect, test } from 'vitest';
import type { Frame, Page } from '../browsers/driver.ts';
import { hoverMark, markedTexts, waitForMarks } from '../start/in-page.ts';
import { cardIsGone, openCard, seenCard, textOf } from './card.ts';
import { eventually, openBrowser, pause, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PHRASE = 'win-win cooperation';
const RUNG = 'all-weather strategic cooperative partnership';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page &amp; title</title>
<style>* { all: revert !important; color: red !important }</style>
<p>First sentence. Both sides praised ${PHRASE}! A third one.</p><p>They reject bloc politics.</p><p>It is an ${RUNG}.</p>
<p style="margin-top: 560px"><textarea aria-label="Paste here" rows="3" cols="60"></textarea></p>`;

openBrowser(serving({ '/deeper': PAGE }));

const withCard = (run: (page: Page, card: Frame) => Promise<void>) =>
  withPage(`${OUTLET}/deeper`, async (page) => {
    await waitForMarks(page, PHRASE, 'bloc politics');
    const { card } = await openCard(page, PHRASE);
    await run(page, card);
  });
/** Not the locator's click: it would wait for what follows. */
async function press(page: Page, card: Frame, name: string): Promise<void> {
  const button = card.byRole('button', name);
  await card.evaluate((label: string) => {
    const all = [...document.querySelectorAll('button')];
    all.find((each) => (each.getAttribute('aria-label') ?? each.textContent)?.trim() === label)?.scrollIntoView();
  }, name);
  const { x, y } = await button.centre();
  await page.click(x, y);
}
const isSame = (a: Page['raw'], b: Page['raw']): boolean => a.page === b.page && a.context === b.context;
const headingOf = (card: Frame) => card.evaluate(() => document.querySelector('h1')?.textContent);

test('the ladder lights the rung of the phrase, opens the others, and says whose order it is', () =>
  withPage(`${OUTLET}/deeper`, async (page) => {
    const { card } = await openCard(page, RUNG);
    await press(page, card, 'Keep open');
    const lit = () => card.evaluate(() => document.querySelector('.rung[aria-current]')?.textContent ?? '');
    expect(await lit()).toContain(RUNG);
    expect(await textOf(card)).toContain('There is no official ranking');
    const summary = await card.evaluate(() => {
      const first = document.querySelector('.tier > details > summary');
      first?.scrollIntoView({ block: 'center' });
      const { x, y } = (first as Element).getBoundingClientRect();
      return { x, y };
    });
    const box = await seenCard(page);
    await page.click((box?.x ?? 0) + summary.x + 20, (box?.y ?? 0) + summary.y + 8);
    await card.waitFor(() => document.querySelector('.tier > details[open] .rung'));
  }));

test('traditional characters come first once the reader wants them', () =>
  withCard(async (page, card) => {
    const headword = (of: Frame) => of.evaluate(() => document.querySelector('.entry-headword')?.textContent);
    expect(await headword(card)).toBe('合作共赢');
    await press(page, card, '合作共贏 Show traditional characters first');
    await card.waitFor(() => document.querySelector('.entry-headword:lang(zh-Hant)'));
    expect(await headword(card)).toBe('合作共贏');
    await page.hover(5, 650);
    await cardIsGone(page);
    const { card: other } = await openCard(page, 'bloc politics');
    expect(await other.evaluate(() => document.querySelector('.entry-headword')?.getAttribute('lang'))).toBe('zh-Hant');
    await press(
      page,
      other,
      `${await other.evaluate(() => document.querySelector('.entry-script')?.textContent ?? '')}`,
    );
    await other.waitFor(() => document.querySelector('.entry-headword:lang(zh-Hans)'));
  }));

test('a composed phrase comes in traditional characters too', () =>
  withPage(`${OUTLET}/deeper`, async (page) => {
    const { card } = await openCard(page, RUNG);
    await press(page, card, '全天候戰略合作夥伴關係 Show traditional characters first');
    await card.waitFor(() => document.querySelector('.entry-headword:lang(zh-Hant)'));
    expect(await card.evaluate(() => document.querySelector('.rung.lit [lang=zh-Hant]')?.textContent)).toBe(
      '全天候戰略合作夥伴關係',
    );
    await press(page, card, '全天候战略合作伙伴关系 Show simplified characters first');
    await card.waitFor(() => document.querySelector('.entry-headword:lang(zh-Hans)'));
  }));

test('its contents lead to its parts', () =>
  withPage(`${OUTLET}/deeper`, async (page) => {
    const { card } = await openCard(page, RUNG);
    await press(page, card, 'Ladder');
    await card.waitFor(() => document.activeElement?.textContent === 'The partnership ladder');
    const top = await card.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
    expect(top >= 0 && top < 60).toBe(true);
  }));

test('Edit opens the entry in the lexicon page, and its address says nothing of it', () =>
  withCard(async (page, card) => {
    await press(page, card, 'Edit');
    // The browser brings a lexicon page that is open already to the front: the one that the driver keeps.
    const editor = () =>
      theBrowser().evaluateInExtension(() => ({
        fields: [...document.querySelectorAll<HTMLTextAreaElement>('form input, form textarea')].map(
          ({ value }) => value,
        ),
        address: location.href,
      }));
    await eventually(async () => (await editor()).fields.some((field) => field.includes('合作共赢')), 'the form');
    expect((await editor()).address).toMatch(/options\.html$/);
  }));

test('the side panel opens from the card, or a window where the browser forbids it', () =>
  withCard(async (page, card) => {
    const others = await theBrowser().pages();
    await press(page, card, 'Open in the side panel');
    let inWindow: Page | undefined;
    await eventually(async () => {
      const pages = await theBrowser().pages();
      inWindow = pages.find((each) => !others.some(({ raw }) => isSame(raw, each.raw)));
      const text = (await theBrowser().panelText()) ?? (await inWindow?.evaluate(() => document.body.innerText));
      return text?.includes('How analysts read it') ?? false;
    }, 'the entry in the panel');
    await inWindow?.close();
  }));

test('nothing offers to speak where there is no Chinese voice of this computer', () =>
  withCard(async (_page, card) => {
    const voices = await card.evaluate(() => speechSynthesis.getVoices().filter(({ lang }) => /^zh/.test(lang)).length);
    expect(await card.byRole('button', 'Say it in Chinese').count()).toBe(voices > 0 ? 1 : 0);
  }));

test('a related entry opens in the place of this one, and there is a way back', () =>
  withCard(async (page, card) => {
    const name = await card.evaluate(() => document.querySelector('.entry-links button')?.textContent ?? '');
    await press(page, card, name);
    await card.waitFor((wanted: string) => document.querySelector('h1')?.textContent === wanted, name);
    expect(await card.evaluate(() => document.activeElement?.localName)).toBe('h1');
    // It does not close under the reader who goes on in it.
    await page.hover(5, 650);
    await pause(900);
    expect(await seenCard(page)).not.toBeNull();
    await press(page, card, `Back to “${PHRASE}”`);
    await card.waitFor((wanted: string) => document.querySelector('h1')?.textContent === wanted, PHRASE);
    expect(await card.byRole('button', `Back to “${PHRASE}”`).count()).toBe(0);
  }));

test('a note is there again, on any page, and never in storage.local', () =>
  withCard(async (page, card) => {
    await press(page, card, 'Add a note');
    await card.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type('Ask Li about this');
    // Closed at once: what was typed is saved on the way out.
    await page.key('Escape');
    await cardIsGone(page);
    await page.reload();
    await page.hover(5, 650);
    const { card: again } = await openCard(page, PHRASE);
    await again.waitFor(() => document.querySelector('textarea')?.value === 'Ask Li about this');
    const stored = await theBrowser().evaluateInExtension(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      return JSON.stringify(await (globalThis as any).browser.storage.local.get());
    });
    expect(stored).not.toContain('Ask Li');
    await page.hover(5, 650);
    await cardIsGone(page);
    const { card: other } = await openCard(page, 'bloc politics');
    await pause(300);
    expect(await textOf(other)).toContain('Add a note');
  }));

test.each([
  ['Plain text', `“Both sides praised ${PHRASE}!” Page & title. ${OUTLET}/deeper (accessed `],
  ['Markdown', `> Both sides praised ${PHRASE}!`],
  ['BibTeX', '@online{chinadailycomcn'],
  ['CSL-JSON', '"type": "webpage"'],
])('a citation is copied as %s', (format, expected) =>
  withCard(async (page, card) => {
    await press(page, card, 'Cite');
    await press(page, card, format);
    await eventually(async () => (await textOf(card)).includes(`Copied: ${format}.`), 'it says so');
    await page.key('Escape');
    await cardIsGone(page);
    await page.byRole('textbox', 'Paste here').click();
    await page.key('Control+KeyV');
    const pasted = await page.waitFor(() => document.querySelector('textarea')?.value);
    expect(pasted).toContain(expected);
  }),
);

test('"I know this one" takes the marks of the entry away, and gives them back', () =>
  withCard(async (page, card) => {
    await press(page, card, 'I know this one');
    await eventually(async () => !(await markedTexts(page)).includes(PHRASE), 'no mark');
    expect(await markedTexts(page)).toContain('bloc politics');
    expect(await headingOf(card)).toBe(PHRASE);
    await press(page, card, 'I know this one');
    await waitForMarks(page, PHRASE);
    await press(page, card, 'I know this one');
    await eventually(async () => !(await markedTexts(page)).includes(PHRASE), 'no mark');
    await page.reload();
    await waitForMarks(page, 'bloc politics');
    expect(await markedTexts(page)).not.toContain(PHRASE);
    // The card is not to be had any more: the lexicon page is the way back.
    const lexicon = await theBrowser().extensionPage('options.html#win-win-cooperation');
    await lexicon.byRole('button', 'Mark them again').click();
    await lexicon.waitFor(() => !document.body.innerText.includes('Mark them again'));
    await lexicon.close();
    await hoverMark(page, PHRASE);
  }));
