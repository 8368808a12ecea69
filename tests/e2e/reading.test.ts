/** The main job: marks on an outlet's page, the card on hover, both meanings. */
import { expect, test } from 'vitest';
import { markedTexts, waitForMarks } from '../start/in-page.ts';
import { cardIsGone, openCard, seenCard, textOf } from './card.ts';
import { openBrowser, pause, theBrowser, withPage } from './open.ts';
import { CHINESE_OUTLET, OUTLET } from './outlets.ts';

openBrowser();

test('phrases are marked, ordinary words in other words are not', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(
      page,
      'win-win cooperation',
      'Cold War mentality',
      'community with a shared future for humanity',
    );
    const marked = await markedTexts(page);
    expect(marked).toContain('comprehensive strategic partnership of coordination for a new era');
    expect(marked).not.toContain('partnership');
  }));

test('hovering shows what it says and how analysts read it', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    const { card, box, phrase } = await openCard(page, 'Cold War mentality');
    const text = await textOf(card);
    expect(text).toContain('冷战思维');
    expect(text).toContain('lěngzhàn sīwéi');
    expect(text).toContain('What it says');
    expect(text).toContain('How analysts read it');
    // It never covers its phrase.
    expect(box.y >= phrase.y + phrase.height || box.y + box.height <= phrase.y).toBe(true);
  }));

test('the pointer can go into the card; leaving closes it', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    const { box } = await openCard(page, 'bloc politics');
    await page.hover(box.x + 60, box.y + 30);
    await pause(1_000);
    expect(await seenCard(page)).not.toBeNull();
    await page.hover(5, 5);
    await cardIsGone(page);
  }));

test('Escape closes the card, with the focus in the page or in the card', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    const { phrase } = await openCard(page, 'core interests and major concerns');
    await page.key('Escape');
    await cardIsGone(page);
    // It stays closed until the pointer has left its phrase.
    await page.hover(phrase.x + 4, phrase.y + 4);
    await pause(700);
    expect(await page.frames()).toEqual([]);
    await page.hover(5, 5);
    const { box } = await openCard(page, 'bloc politics');
    await page.click(box.x + 60, box.y + 30);
    await page.key('Escape');
    await cardIsGone(page);
  }));

test('a pointer that only passes over a mark opens nothing', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    const { phrase } = await openCard(page, 'bloc politics');
    await page.key('Escape');
    await cardIsGone(page);
    await page.hover(phrase.x + 10, 780);
    await page.hover(phrase.x + 10, 20);
    await pause(500);
    expect(await page.frames()).toEqual([]);
  }));

test('a composed phrase is decoded part by part', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    const { card } = await openCard(page, 'all-weather strategic cooperative partnership');
    const text = await textOf(card);
    expect(text).toContain('伙伴关系');
    for (const part of ['all-weather', 'strategic', 'cooperative']) expect(text).toContain(part);
  }));

test('a superseded wording is flagged', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    const { card } = await openCard(page, 'community of common destiny');
    expect(await textOf(card)).toContain('2017');
  }));

test('a Chinese page is read in both scripts', () =>
  withPage(`${CHINESE_OUTLET}/sample-zh.html`, async (page) => {
    await waitForMarks(page, '求同存异', '合作共赢');
    const { card } = await openCard(page, '冷战思维');
    const text = await textOf(card);
    expect(text).toContain('What it says');
    expect(text).toContain('How analysts read it');
  }));

test('no errors in the console, no request but the pages', async () => {
  await withPage(`${OUTLET}/sample.html`, async (page) => {
    await waitForMarks(page);
    await openCard(page, 'bloc politics');
    expect(page.consoleErrors()).toEqual([]);
  });
  const hosts = new Set(
    theBrowser()
      .requests()
      .map((url) => new URL(url).origin),
  );
  expect([...hosts].sort()).toEqual([CHINESE_OUTLET, OUTLET].sort());
});
