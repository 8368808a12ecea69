/** WCAG 1.4.13, Content on Hover or Focus, point by point; and reflow (1.4.10), where there is little room. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { hoverMark, waitForMarks } from '../start/in-page.ts';
import { cardIsGone, openCard, seenCard } from './card.ts';
import { eventually, openBrowser, pause, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PHRASE = 'win-win cooperation';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hover</title>
<meta name="viewport" content="width=device-width">
<style>* { all: revert !important; pointer-events: auto !important; transition: none !important }</style>
<p style="margin-top: 90px">Both sides praised ${PHRASE} and more.</p><p>They reject bloc politics.</p>`;

openBrowser(serving({ '/hover': PAGE }));

const onPage = (run: (page: Page) => Promise<void>) =>
  withPage(`${OUTLET}/hover`, async (page) => {
    await waitForMarks(page, PHRASE);
    await run(page);
  });

test('dismissible: a key closes it while the pointer stays, and it does not come back', () =>
  onPage(async (page) => {
    await openCard(page, PHRASE);
    await page.key('Escape');
    await cardIsGone(page);
    await pause(900);
    expect(await page.frames()).toEqual([]);
  }));

test('hoverable: the pointer may go over it, by the way between the two as well', () =>
  onPage(async (page) => {
    const { box, phrase } = await openCard(page, PHRASE);
    // Slowly through the gap.
    const x = Math.max(phrase.x + 5, box.x + 5);
    const gap = box.y > phrase.y ? [phrase.y + phrase.height + 3, box.y + 4] : [phrase.y - 3, box.y + box.height - 4];
    for (const y of gap) {
      await page.hover(x, y);
      await pause(150);
    }
    await page.hover(box.x + box.width / 2, box.y + box.height / 2);
    await pause(1_200);
    expect(await seenCard(page)).not.toBeNull();
  }));

test('persistent: it stays as long as the pointer is on the phrase', () =>
  onPage(async (page) => {
    await openCard(page, PHRASE);
    await pause(4_000);
    expect(await seenCard(page)).not.toBeNull();
    await page.hover(3, 3);
    await cardIsGone(page);
  }));

test('dismissible, persistent: opened by the keyboard too', () =>
  onPage(async (page) => {
    await page.bringToFront();
    await page.hover(3, 3);
    await theBrowser().command('next-mark');
    await eventually(async () => (await seenCard(page)) !== null, 'the card');
    await pause(2_000);
    expect(await seenCard(page)).not.toBeNull();
    await page.key('Escape');
    await cardIsGone(page);
  }));

test.each([
  ['320 px wide', 320, 640],
  ['1280 × 1024 px at 400 %', 320, 256],
])('on a screen %s all of it can be read, scrolling in one direction only', (_name, width, height) =>
  onPage(async (page) => {
    await page.setViewport(width, height);
    await pause(200);
    const { card, box } = await openCard(page, PHRASE);
    const phrase = await hoverMark(page, PHRASE);
    expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height).toBe(true);
    expect(box.y >= phrase.y + phrase.height || box.y + box.height <= phrase.y).toBe(true);
    expect(box.height).toBeGreaterThan(90);
    const room = await card.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      scrollTo(0, scrollHeight);
      return { sideways: scrollWidth - clientWidth, hidden: scrollHeight - clientHeight - scrollY };
    });
    expect(room.sideways).toBeLessThanOrEqual(0);
    expect(room.hidden).toBeLessThanOrEqual(1);
  }),
);
