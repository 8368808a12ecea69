/** The card without a pointer: from mark to mark, into the card and back. */
import { expect, test } from 'vitest';
import type { Frame, Page } from '../browsers/driver.ts';
import { waitForMarks } from '../start/in-page.ts';
import { cardIsGone, seenCard } from './card.ts';
import { eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

/** Styles that would take the focus ring, and a field of the page's own that has the focus first. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Keys</title>
<style>* { outline: none !important; all: revert }</style>
<p><input aria-label="Search"></p>
<p>They praise win-win cooperation.</p><div style="height: 2000px"></div>
<p>They reject bloc politics.</p><p>They defend true multilateralism.</p>`;
const FIRST = 'win-win cooperation';
const SECOND = 'bloc politics';
const THIRD = 'true multilateralism';

openBrowser(serving({ '/keys': PAGE }));

const withKeys = (run: (page: Page) => Promise<void>) =>
  withPage(`${OUTLET}/keys`, async (page) => {
    await page.bringToFront();
    await waitForMarks(page, FIRST, SECOND, THIRD);
    await run(page);
  });

/** The phrase of the open card, whose heading has the focus. */
async function focusedPhrase(page: Page): Promise<string | undefined> {
  const card = (await page.frames()).at(-1);
  if (!card || !(await seenCard(page))) return undefined;
  return card.evaluate(() => {
    const { activeElement } = document;
    return document.hasFocus() && activeElement?.localName === 'h1' ? activeElement.textContent : undefined;
  });
}
const opens = (page: Page, phrase: string) =>
  eventually(async () => (await focusedPhrase(page).catch(() => undefined)) === phrase, `the card of "${phrase}"`);
const nameOfFocus = (card: Frame) =>
  card.evaluate(
    () =>
      document.hasFocus() &&
      (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent),
  );
const fieldHasFocus = (page: Page) =>
  page.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'input');

test('next and previous go from mark to mark, round the page, and bring it into view', () =>
  withKeys(async (page) => {
    for (const phrase of [FIRST, SECOND, THIRD, FIRST]) {
      await theBrowser().command('next-mark');
      await opens(page, phrase);
    }
    for (const phrase of [THIRD, SECOND]) {
      await theBrowser().command('previous-mark');
      await opens(page, phrase);
    }
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await page.frames()).toHaveLength(1);
  }));

test('the Escape key closes the card and the focus is where it was', () =>
  withKeys(async (page) => {
    await page.byRole('textbox', 'Search').click();
    await theBrowser().command('next-mark');
    await opens(page, FIRST);
    await page.key('Escape');
    await cardIsGone(page);
    expect(await fieldHasFocus(page)).toBe(true);
    // It goes on from there.
    await theBrowser().command('next-mark');
    await opens(page, SECOND);
  }));

test('Tab reaches every control of the card, with a ring, and leaves it at its end', () =>
  withKeys(async (page) => {
    await page.byRole('textbox', 'Search').click();
    await theBrowser().command('next-mark');
    await opens(page, FIRST);
    const card = await page.card();
    const controls = await card.evaluate(
      () =>
        [...document.querySelectorAll('a[href], button, summary')].filter((element) => element.checkVisibility())
          .length,
    );
    expect(controls).toBeGreaterThan(2);
    await page.key('Tab');
    const names = [];
    for (let reached = 1; reached <= controls; reached++) {
      names.push(await nameOfFocus(card));
      const ring = await card.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
      expect(ring).toBe('solid');
      await page.key('Tab');
    }
    for (const name of ['Keep open', 'Close', 'Cite', 'I know this one']) expect(names).toContain(name);
    await eventually(() => fieldHasFocus(page), 'the focus is back in the page');
    expect(await seenCard(page)).not.toBeNull();
    await page.key('F6');
    await opens(page, FIRST);
    await page.key('Shift+Tab');
    await eventually(() => fieldHasFocus(page), 'the focus is back in the page');
  }));
