/** What happens to pages while they are read, each as a page meets it. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { MARKS, markedTexts, waitForMarks } from '../start/in-page.ts';
import { openCard } from './card.ts';
import { browserName, eventually, openBrowser, pause, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';
import { phrasesRead } from './read.ts';

const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Situation</title>${head}<main>${body}</main>`;
const FILLER = `<p>${'Nothing but filler stands in this paragraph. '.repeat(20)}</p>`.repeat(40);

openBrowser(
  serving({
    '/plain': pageOf('<p id="x">They praised win-win cooperation.</p><a id="next" href="/next">Next</a>'),
    '/next': pageOf('<p>They reject bloc politics.</p>'),
    '/tabs': pageOf(
      '<input type="radio" name="t" checked><input type="radio" name="t" id="second"><section>They reject bloc politics.</section><p>mutual respect</p>',
      '<style>section { display: none } #second:checked ~ section { display: block }</style>',
    ),
    '/fades': pageOf(
      '<section id="x">They reject bloc politics.</section><p>mutual respect</p>',
      '<style>section { transition: visibility 0s 1s } .off { visibility: hidden }</style>',
    ),
    '/middle': pageOf(`<p>hegemony</p>${FILLER}<p id="middle">hegemony and bloc politics</p>${FILLER}`),
    '/prerenders': pageOf(
      '<p>mutual respect</p><a id="next" href="/next">Next</a>',
      '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>',
    ),
    '/shadows': pageOf(
      '<p>mutual respect</p><x-late id="x"></x-late>',
      `<script>
        setTimeout(() => customElements.define('x-late', class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>They reject bloc politics.</p><x-inner></x-inner>';
          }
        }), 500);
      </script>`,
    ),
    '/text': { type: 'text/plain; charset=utf-8', body: 'They reject bloc politics.\n\nmutual\nrespect\n' },
    '/xhtml': {
      type: 'application/xhtml+xml',
      body: `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>X</title></head>
        <body><p>They reject <b>bloc</b> politics.</p><code>mutual respect</code></body></html>`,
    },
    '/skipped': pageOf(
      '<p>mutual respect</p><div id="x" style="content-visibility:auto;contain-intrinsic-size:1px 9000px"><p>bloc politics</p></div>',
    ),
  }),
);

const gone = (page: Page, text: string) =>
  eventually(async () => !(await markedTexts(page)).includes(text), `no mark on "${text}"`);
const click = (page: Page, selector: string) =>
  page.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
const lineOf = (page: Page) =>
  page.evaluate(
    (name: string) =>
      getComputedStyle(document.querySelector('p') as Element, `::highlight(${name})`).textDecorationLine,
    MARKS,
  );

test('a printed page has no marks', () =>
  withPage(`${OUTLET}/plain`, async (page) => {
    await waitForMarks(page, 'win-win cooperation');
    expect(await lineOf(page)).toBe('underline');
    await page.emulate({ print: true });
    expect(await lineOf(page)).toBe('none');
    await page.emulate({});
    expect(await lineOf(page)).toBe('underline');
  }));

test('tabs that styles alone switch are marked when they are shown', () =>
  withPage(`${OUTLET}/tabs`, async (page) => {
    await waitForMarks(page, 'mutual respect');
    expect(await markedTexts(page)).not.toContain('bloc politics');
    await click(page, '#second');
    await waitForMarks(page, 'bloc politics');
    await click(page, 'input');
    await gone(page, 'bloc politics');
  }));

test('what a transition hides is not marked once it is hidden', () =>
  withPage(`${OUTLET}/fades`, async (page) => {
    await waitForMarks(page, 'bloc politics');
    await page.evaluate(() => document.getElementById('x')?.classList.add('off'));
    await gone(page, 'bloc politics');
  }));

test('text that the browser has not laid out yet is marked before it is scrolled to', () =>
  withPage(`${OUTLET}/skipped`, (page) => waitForMarks(page, 'mutual respect', 'bloc politics')));

test('a page that is come back to has its marks, and follows changes', () =>
  withPage(`${OUTLET}/plain`, async (page) => {
    await waitForMarks(page, 'win-win cooperation');
    await click(page, '#next');
    await waitForMarks(page, 'bloc politics');
    await page.evaluate(() => history.back());
    await waitForMarks(page, 'win-win cooperation');
    await page.evaluate(() => {
      (document.getElementById('x') as HTMLElement).textContent = 'Now mutual respect.';
    });
    await waitForMarks(page, 'mutual respect');
    expect(page.consoleErrors()).toEqual([]);
  }));

test('a page that was rendered before it was asked for has its marks', () =>
  withPage(`${OUTLET}/prerenders`, async (page) => {
    await waitForMarks(page, 'mutual respect');
    await pause(500);
    await click(page, '#next');
    await waitForMarks(page, 'bloc politics');
  }));

test('an article that is swapped without navigating is read, and the old one forgotten', () =>
  withPage(`${OUTLET}/plain`, async (page) => {
    await waitForMarks(page, 'win-win cooperation');
    await page.evaluate(() => {
      history.pushState({}, '', '/another');
      (document.querySelector('main') as HTMLElement).innerHTML = '<h1>Bloc politics</h1><p>A zero-sum game.</p>';
    });
    await waitForMarks(page, 'Bloc politics', 'zero-sum game');
    expect(await markedTexts(page)).not.toContain('win-win cooperation');
  }));

test('text that is edited in place is not marked, and marked again afterwards', () =>
  withPage(`${OUTLET}/plain`, async (page) => {
    await waitForMarks(page, 'win-win cooperation');
    await page.evaluate(() => {
      const x = document.getElementById('x') as HTMLElement;
      x.contentEditable = 'true';
      x.focus();
    });
    await gone(page, 'win-win cooperation');
    await page.key('End');
    await page.type(' And mutual respect.');
    await pause(300);
    expect(await markedTexts(page)).toEqual([]);
    await page.evaluate(() => {
      (document.getElementById('x') as HTMLElement).contentEditable = 'false';
    });
    await waitForMarks(page, 'win-win cooperation', 'mutual respect');
  }));

test('a page that opens in its middle has the first mention of the page marked, not that of its middle', () =>
  withPage(`${OUTLET}/middle#middle`, async (page) => {
    await waitForMarks(page, 'hegemony', 'bloc politics');
    await pause(500);
    const inMiddle = await page.evaluate(
      (name: string) =>
        [...(CSS.highlights.get(name) ?? [])].filter(
          ({ startContainer }) => startContainer.parentElement?.id === 'middle',
        ).length,
      MARKS,
    );
    expect(inMiddle).toBe(1);
  }));

test('open shadow roots are read, those that come late too, and what changes in them', () =>
  withPage(`${OUTLET}/shadows`, async (page) => {
    // Firefox paints none there; what is read is in the panel.
    const marked = (...wanted: string[]) =>
      browserName === 'firefox'
        ? eventually(async () => (await phrasesRead(`${OUTLET}/shadows`)) === wanted.length, wanted.join())
        : eventually(async () => (await markedTexts(page)).sort().join() === wanted.sort().join(), wanted.join());
    await marked('mutual respect', 'bloc politics');
    if (browserName === 'chromium') {
      await openCard(page, 'bloc politics');
      await page.hover(5, 500);
    }
    await page.evaluate(() => {
      const root = document.getElementById('x')?.shadowRoot as ShadowRoot;
      const inner = root.querySelector('x-inner')?.attachShadow({ mode: 'open' }) as ShadowRoot;
      inner.innerHTML = '<p>win-win cooperation</p>';
      root.querySelector('p')?.append(' And hegemony.');
    });
    await marked('mutual respect', 'bloc politics', 'hegemony', 'win-win cooperation');
    await page.evaluate(() => document.getElementById('x')?.remove());
    await marked('mutual respect');
    expect(page.consoleErrors()).toEqual([]);
  }));

test('plain text and XHTML are read', async () => {
  await withPage(`${OUTLET}/text`, (page) => waitForMarks(page, 'bloc politics', 'mutual respect'));
  await withPage(`${OUTLET}/xhtml`, async (page) => {
    await waitForMarks(page, 'bloc politics');
    expect(await markedTexts(page)).toEqual(['bloc politics']);
  });
});
