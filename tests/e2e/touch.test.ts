/** The card under a finger. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { can } from '../browsers/limits.ts';
import { boxOfMark, waitForMarks } from '../start/in-page.ts';
import { cardIsGone, seenCard, textOf } from './card.ts';
import { browserName, eventually, openBrowser, pause, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Touch</title>
<style>* { all: revert !important; touch-action: none !important }</style>
<p>They reject bloc politics and <a href="#followed">praise true multilateralism</a>.</p>
<p style="margin-top: 500px">Nothing here.</p>`;

openBrowser(serving({ '/touch': PAGE }));

async function tapMark(page: Page, phrase: string): Promise<void> {
  await waitForMarks(page, phrase);
  const box = await boxOfMark(page, phrase);
  if (!box) throw new Error(`"${phrase}" has no place`);
  await page.tap(box.x + box.width / 2, box.y + box.height / 2);
}
const isSeen = (page: Page) => eventually(async () => (await seenCard(page)) !== null, 'the card');

test('a tap opens, a tap outside closes', () =>
  withPage(`${OUTLET}/touch`, async (page) => {
    await tapMark(page, 'bloc politics');
    await isSeen(page);
    const card = await page.card();
    expect(await textOf(card)).toContain('What it says');
    if (can(browserName, 'tapInCard')) {
      const box = await seenCard(page);
      await page.tap((box?.x ?? 0) + 60, (box?.y ?? 0) + 60);
      await pause(500);
      expect(await seenCard(page)).not.toBeNull();
    }
    await page.tap(20, 550);
    await cardIsGone(page);
  }));

/** The word is selected by the system, which a browser without a window has not; nothing of ours may be in its way. */
test.runIf(can(browserName, 'longPress'))('a long press on a marked phrase is left to the system', () =>
  withPage(`${OUTLET}/touch`, async (page) => {
    await waitForMarks(page, 'bloc politics');
    const box = await boxOfMark(page, 'bloc politics');
    if (!box) throw new Error('it has no place');
    await page.evaluate(() => {
      const heard: [type: string, prevented: boolean][] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['touchstart', 'touchend', 'pointerdown', 'pointerup', 'contextmenu', 'selectstart', 'click'])
        addEventListener(type, ({ defaultPrevented }) => heard.push([type, defaultPrevented]));
    });
    await page.longPress(box.x + 10, box.y + box.height / 2);
    await pause(800);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: [string, boolean][] }).heard);
    expect(heard.map(([type]) => type)).toContain('touchend');
    expect(heard.filter(([type, prevented]) => prevented || type === 'click')).toEqual([]);
    expect(await page.frames()).toEqual([]);
  }),
);

test('a tap on what a finger has selected opens nothing', () =>
  withPage(`${OUTLET}/touch`, async (page) => {
    await waitForMarks(page, 'bloc politics');
    // What the finger has selected when it goes up: a press on a selection opens nothing.
    await page.evaluate(() => {
      const [text] = document.querySelector('p')?.childNodes ?? [];
      document.getSelection()?.setBaseAndExtent(text as Text, 0, text as Text, 25);
      addEventListener('pointerdown', (event) => event.preventDefault());
      addEventListener('mousedown', (event) => event.preventDefault());
    });
    await tapMark(page, 'bloc politics');
    await pause(800);
    expect(await page.frames()).toEqual([]);
  }));

test('a link with a marked phrase in it is followed', () =>
  withPage(`${OUTLET}/touch`, async (page) => {
    await tapMark(page, 'true multilateralism');
    await eventually(() => page.evaluate(() => location.hash === '#followed'), 'the link is followed');
    await pause(800);
    expect(await page.frames()).toEqual([]);
  }));
