/** What opens a card under the pointer is the reader's choice, and pages that are open obey it at once. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { hoverMark, waitForMarks } from '../start/in-page.ts';
import { cardIsGone, openCard, seenCard } from './card.ts';
import { eventually, openBrowser, pause, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Intent</title>
<style>* { all: revert !important }</style>
<p style="margin-top: 60px">They reject bloc politics here.</p>
<p style="margin-top: 500px">Far below they praise win-win cooperation.</p>`;
const ABOVE = 'bloc politics';
const BELOW = 'win-win cooperation';

openBrowser(serving({ '/intent': PAGE }));

const stored = () =>
  theBrowser().evaluateInExtension(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    return (await (globalThis as any).browser.storage.local.get('hoverIntent')).hoverIntent;
  });

/** Chosen with a real click on the options page, as its only setting that is not the usual one. */
async function choose(name: string): Promise<void> {
  const options = await theBrowser().extensionPage('options.html?tab=appearance');
  await options.byRole('radio', name).click();
  await options.waitFor(
    (wanted: string) => document.querySelector('input:checked')?.parentElement?.textContent === wanted,
    name,
  );
  await options.close();
}

const onPage = (run: (page: Page) => Promise<void>) =>
  withPage(`${OUTLET}/intent`, async (page) => {
    await waitForMarks(page, ABOVE, BELOW);
    await run(page);
  });
/** Longer than the usual dwell: what has not opened by then was not opened by the pointer. */
async function opensNothing(page: Page, phrase: string): Promise<void> {
  await hoverMark(page, phrase);
  await pause(900);
  expect(await page.frames()).toEqual([]);
}
const isSeen = (page: Page) => eventually(async () => (await seenCard(page)) !== null, 'the card');

test('on a click only: resting opens nothing, a click does, on a page that was open before', () =>
  onPage(async (page) => {
    await openCard(page, ABOVE);
    await page.key('Escape');
    await cardIsGone(page);
    await choose('On a click or tap only');
    await page.bringToFront();
    await page.hover(3, 3);
    await opensNothing(page, ABOVE);
    const { x, y, width, height } = await hoverMark(page, ABOVE);
    await page.click(x + width / 2, y + height / 2);
    await isSeen(page);
    await page.click(5, 500);
    await cardIsGone(page);
  }));

test('with Shift: held before or after the pointer comes, and the card stays without it', async () => {
  await choose('When the pointer rests on it and Shift is held');
  await onPage(async (page) => {
    await page.bringToFront();
    await opensNothing(page, ABOVE);
    await page.holding('Shift', () => isSeen(page));
    await pause(700);
    expect(await seenCard(page)).not.toBeNull();
    await page.hover(3, 700);
    await cardIsGone(page);
    await page.holding('Shift', async () => {
      await hoverMark(page, BELOW);
      await isSeen(page);
    });
    await page.hover(3, 3);
    await cardIsGone(page);
    await opensNothing(page, BELOW);
  });
});

test('the times are set by key, kept, obeyed, and set back', async () => {
  await choose('When the pointer rests on a phrase');
  const options = await theBrowser().extensionPage('options.html?tab=appearance');
  await options.waitFor(() => document.querySelector('input[type=range]'));
  await options.evaluate(() => document.querySelector<HTMLElement>('input[type=range]')?.focus());
  await options.key('End');
  await eventually(async () => ((await stored()) as { dwell: number } | undefined)?.dwell === 2000, 'it is stored');
  expect(await options.evaluate(() => document.querySelector('output')?.textContent)).toBe('2.00 s');
  await onPage(async (page) => {
    await page.bringToFront();
    const { x, y, height } = await hoverMark(page, ABOVE);
    await pause(1_000);
    expect(await seenCard(page)).toBeNull();
    // It is there and in its place already, and in nobody's way.
    expect(await page.frames()).toHaveLength(1);
    const below = await page.evaluate(
      (at: { x: number; y: number }) => document.elementFromPoint(at.x, at.y)?.hasAttribute('popover'),
      { x: x + 20, y: y + height + 40 },
    );
    expect(below).toBe(false);
    await isSeen(page);
  });
  await options.bringToFront();
  await options.byRole('button', 'Back to the usual times').click();
  await eventually(async () => ((await stored()) as { dwell: number } | undefined)?.dwell === 350, 'it is usual');
  await options.close();
});
