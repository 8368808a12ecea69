/** Pages that would break the card, or us, without meaning to: each one through the main path. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { markedTexts, waitForMarks } from '../start/in-page.ts';
import { cardIsGone, openCard, textOf } from './card.ts';
import { openBrowser, pause, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PHRASE = 'win-win cooperation';
const TEXT = `<p>They reject the <b>Cold War</b> mentality and praise ${PHRASE}.</p>`;
const pageOf = (head: string, body = TEXT) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title>${head}<body>${body}</body></html>`;

const PAGES = {
  '/styles': pageOf(`<style>
    * { all: unset !important }
    p { display: block !important }
    div { transform: scale(3) !important; opacity: 0 !important; visibility: hidden !important }
    iframe, [popover] { display: none !important }
  </style>`),
  '/transform': pageOf('<style>html { transform: translate(40px, 30px) scale(0.9); filter: blur(0.1px) }</style>'),
  '/rem': pageOf('<style>html { font-size: 62.5% }</style>'),
  '/rtl': pageOf('').replace('<html lang="en">', '<html lang="en" dir="rtl">'),
  '/quirks': pageOf('').replace('<!doctype html>', ''),
  '/vertical': pageOf('<style>html { writing-mode: vertical-rl }</style>'),
  '/zoom': pageOf('<style>html { zoom: 2 }</style>'),
  '/wrapped': pageOf('<style>p { width: 90px; margin: 200px }</style>', `<p>The ${PHRASE} and more.</p>`),
  '/modal': pageOf('', `<dialog>${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`),
  '/backdrop': pageOf('<style>::backdrop { background: red }</style>'),
  '/names': pageOf(
    '',
    `<a id="readerRuns"></a><a id="browser"></a><a id="openCards"></a><form>${[
      'nodeType',
      'tagName',
      'parentNode',
      'nextSibling',
      'childNodes',
      'getAttribute',
    ]
      .map((name) => `<input name="${name}">`)
      .join('')}${TEXT}</form>`,
  ),
  '/kills': pageOf(`<script>new MutationObserver((list) => {
    for (const { addedNodes } of list) for (const node of addedNodes) if (node.localName === 'div') node.remove();
  }).observe(document.documentElement, { childList: true })</script>`),
  '/plain': pageOf(''),
};

openBrowser(serving(PAGES));

/** The card opens whole beside its phrase and stays under the pointer; the Escape key closes it. */
async function mainPath(page: Page): Promise<void> {
  const { card, box, phrase } = await openCard(page, PHRASE);
  expect(await textOf(card)).toContain('How analysts read it');
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
  const beside = box.x >= phrase.x + phrase.width || box.x + box.width <= phrase.x;
  expect(beside || box.y >= phrase.y + phrase.height || box.y + box.height <= phrase.y).toBe(true);
  // The page's letters do not make those of the card larger or smaller.
  expect(await card.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('15px');
  await page.hover(box.x + box.width / 2, box.y + 30);
  await pause(600);
  expect(await page.frames()).toHaveLength(1);
  await page.key('Escape');
  await cardIsGone(page);
}

test.each(['/styles', '/zoom', '/names', '/transform', '/rem', '/rtl', '/quirks', '/vertical'])('%s', (path) =>
  withPage(OUTLET + path, async (page) => {
    await waitForMarks(page, PHRASE);
    await mainPath(page);
    expect(page.consoleErrors()).toEqual([]);
  }),
);

test('a phrase over several lines has none of them covered', () =>
  withPage(`${OUTLET}/wrapped`, async (page) => {
    const { box } = await openCard(page, PHRASE);
    const { bottom } = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('p') as Element);
      range.setEnd(range.startContainer.firstChild as Text, 'The win-win cooperation'.length);
      return range.getBoundingClientRect();
    });
    expect(box.y).toBeGreaterThanOrEqual(bottom);
  }));

test("in a modal dialog the pointer reaches the card's text", () =>
  withPage(`${OUTLET}/modal`, async (page) => {
    await waitForMarks(page, PHRASE);
    await page.hover(...(await centreOf(page)));
    const card = await page.card();
    await card.waitFor(() => document.querySelector('article'));
    await pause(500);
    const [frame] = await page.frames();
    const box = await frame?.box();
    await page.hover((box?.x ?? 0) + 200, (box?.y ?? 0) + 30);
    await pause(600);
    expect(await page.frames()).toHaveLength(1);
  }));

const centreOf = (page: Page): Promise<[number, number]> =>
  page.evaluate((phrase: string) => {
    const text = document.querySelector('p')?.lastChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(phrase));
    range.setEnd(text, text.data.indexOf(phrase) + phrase.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }, PHRASE);

test("the page's backdrop is not laid behind the card", () =>
  withPage(`${OUTLET}/backdrop`, async (page) => {
    await openCard(page, PHRASE);
    const display = await page.evaluate(
      () => getComputedStyle(document.querySelector('[popover]') as Element, '::backdrop').display,
    );
    expect(display).toBe('none');
  }));

test('where the page removes the card, no mark stays open', () =>
  withPage(`${OUTLET}/kills`, async (page) => {
    await waitForMarks(page, PHRASE);
    await page.hover(...(await centreOf(page)));
    await pause(800);
    expect(await page.evaluate(() => CSS.highlights.has('underlined-2'))).toBe(false);
  }));

test.each([
  [
    'writes itself anew',
    () => {
      document.open();
      document.write('<p>Bloc politics.</p>');
      document.close();
    },
  ],
  [
    'puts another root in its place',
    () => {
      const root = document.createElement('html');
      root.append(document.createElement('body'));
      (root.lastChild as HTMLElement).textContent = 'Bloc politics.';
      document.replaceChild(root, document.documentElement);
    },
  ],
])('a page that %s is read again', (_name, change) =>
  withPage(`${OUTLET}/plain`, async (page) => {
    await waitForMarks(page, PHRASE);
    await page.evaluate(change);
    await waitForMarks(page, 'Bloc politics');
    expect(await markedTexts(page)).not.toContain(PHRASE);
    await openCard(page, 'Bloc politics');
  }),
);
