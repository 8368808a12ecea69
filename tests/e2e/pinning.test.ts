/** The card that stays: by click and by key. */
import { expect, test } from 'vitest';
import { boxOfMark, hoverMark, waitForMarks } from '../start/in-page.ts';
import { cardIsGone, openCard, seenCard } from './card.ts';
import { eventually, openBrowser, pause, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pin</title>
<style>* { all: revert !important; user-select: auto !important } </style>
<p>They reject bloc politics and <a href="#followed">praise true multilateralism</a>.</p>
<p style="margin-top: 500px">Far below they praise win-win cooperation.</p>
<p id="stopped" onclick="event.preventDefault()">Here is the Cold War mentality.</p>`;

openBrowser(serving({ '/pin': PAGE }));

const centre = (box: { x: number; y: number; width: number; height: number }): [number, number] => [
  box.x + box.width / 2,
  box.y + box.height / 2,
];

test('a click on a mark opens its card at once, and it stays until a click beside it', () =>
  withPage(`${OUTLET}/pin`, async (page) => {
    await waitForMarks(page, 'bloc politics', 'win-win cooperation');
    await page.click(...centre(await hoverMark(page, 'bloc politics')));
    await eventually(async () => (await seenCard(page)) !== null, 'the card');
    await page.hover(5, 700);
    await hoverMark(page, 'win-win cooperation');
    await pause(1_200);
    const [card] = await page.frames();
    expect(await card?.evaluate(() => document.querySelector('h1')?.textContent)).toBe('bloc politics');
    expect(await page.frames()).toHaveLength(1);
    await page.click(5, 700);
    await cardIsGone(page);
  }));

test('a second click on the mark closes it again', () =>
  withPage(`${OUTLET}/pin`, async (page) => {
    await waitForMarks(page, 'bloc politics');
    const box = await hoverMark(page, 'bloc politics');
    await page.click(...centre(box));
    await eventually(async () => (await seenCard(page)) !== null, 'the card');
    await pause(600); // or the two clicks are one double click
    await page.click(...centre(box));
    await cardIsGone(page);
  }));

test('the button in the card, and F6 from the page, pin it', () =>
  withPage(`${OUTLET}/pin`, async (page) => {
    await waitForMarks(page, 'bloc politics');
    const { card } = await openCard(page, 'bloc politics');
    const pin = card.byRole('button', 'Keep open');
    await pin.click();
    await card.waitFor(() => document.querySelector('[aria-pressed=true]'));
    await page.hover(5, 700);
    await pause(1_000);
    expect(await seenCard(page)).not.toBeNull();
    await pin.click();
    await card.waitFor(() => document.querySelector('[aria-pressed=false]'));
    await page.hover(5, 700);
    await cardIsGone(page);
    const { card: second } = await openCard(page, 'bloc politics');
    await page.key('F6');
    await second.waitFor(() => document.querySelector('[aria-pressed=true]') && document.hasFocus());
    await page.hover(5, 700);
    await pause(1_000);
    expect(await seenCard(page)).not.toBeNull();
    // Not the locator's click: it would wait for an answer of the frame that is gone.
    const { x, y } = await second.byRole('button', 'Close').centre();
    await page.click(x, y);
    await cardIsGone(page);
  }));

test('links follow, and what the page does with a click stays the page’s', () =>
  withPage(`${OUTLET}/pin`, async (page) => {
    await waitForMarks(page, 'true multilateralism', 'Cold War mentality');
    await page.click(...centre(await hoverMark(page, 'true multilateralism')));
    expect(await page.evaluate(() => location.hash)).toBe('#followed');
    await page.hover(5, 5);
    await cardIsGone(page);
    const box = await boxOfMark(page, 'Cold War mentality');
    await page.click(...centre(box as NonNullable<typeof box>));
    await page.hover(5, 5);
    await pause(1_000);
    expect(await page.frames()).toEqual([]);
  }));
