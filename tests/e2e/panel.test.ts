/** The side panel: what a page says, in context, and the way there. Its page is opened as a tab, of another tab. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { hoverMark, tabOf, waitForMarks } from '../start/in-page.ts';
import { eventually, openBrowser, pause, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const FAR = '<p style="height: 3000px">Nothing.</p>';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Phrases</title><main>
<p>They praised win-win cooperation, and multipolarity.</p>${FAR}
<p id="far">Again they praised win-win cooperation.</p>${FAR}</main>`;
const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Nothing.</p>';

openBrowser(serving({ '/phrases': PAGE, '/empty': EMPTY }));

/** `run` with a page and the panel that speaks about it. */
async function withPanel(path: string, run: (page: Page, panel: Page) => Promise<void>): Promise<void> {
  await withPage(OUTLET + path, async (page) => {
    const tab = await tabOf(theBrowser(), OUTLET + path);
    const panel = await theBrowser().extensionPage(`sidepanel.html?tab=${tab}`);
    await run(page, panel);
    await panel.close();
  });
}
const textOf = (panel: Page): Promise<string> => panel.evaluate(() => document.body.innerText);
const phrases = (panel: Page): Promise<string[]> =>
  panel.evaluate(() => [...document.querySelectorAll('.phrase-name')].map((name) => name.textContent ?? ''));
const listed = (panel: Page) => panel.waitFor(() => document.querySelector('.phrase'));
const isFlashed = (page: Page): Promise<boolean> => page.evaluate(() => CSS.highlights.has('flashed-1'));

test('shows each phrase in context, goes there and flashes it, without a change of the page', () =>
  withPanel('/phrases', async (page, panel) => {
    await listed(panel);
    expect(await panel.byRole('heading', 'Phrases').count()).toBeGreaterThan(0);
    expect(await phrases(panel)).toEqual(['win-win cooperation', 'multipolarity']);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver((all) => seen.push(...all.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    });
    const second = await panel.evaluate(() =>
      document.querySelectorAll('.in-context')[1]?.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(second).toMatch(/Again they praised win-win cooperation\. Nothing\.$/);
    await panel.byRole('button', second).click();
    await eventually(() => isFlashed(page), 'the flash');
    // The panel is a tab here: the page has come in front of it.
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    expect(
      await page.evaluate(() => {
        const { top, bottom } = (document.getElementById('far') as Element).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    await eventually(async () => !(await isFlashed(page)), 'the end of the flash');
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
    // The focus stays where the reader goes on from.
    expect(await panel.evaluate(() => document.activeElement?.className)).toBe('in-context');
  }));

test('opens an entry and comes back to the same place, by keyboard', () =>
  withPanel('/phrases', async (_page, panel) => {
    await listed(panel);
    await panel.evaluate(() => (document.querySelectorAll('.phrase-name')[1] as HTMLElement).focus());
    await panel.key('Enter');
    await panel.waitFor(() => document.querySelector('.entry-view article'));
    await panel.waitFor(() => document.activeElement?.textContent === 'multipolarity');
    await panel.key('Escape');
    await panel.waitFor(() => !document.querySelector('.entry-view'));
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('multipolarity');
  }));

test('filters, orders, and follows the page as it changes', () =>
  withPanel('/phrases', async (page, panel) => {
    await listed(panel);
    await panel.byRole('searchbox', 'Filter phrases').fill('multi');
    await eventually(async () => (await phrases(panel)).join() === 'multipolarity', 'the filter');
    await panel.byRole('searchbox', 'Filter phrases').fill('');
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Bloc politics, bloc politics, bloc politics.';
      document.querySelector('main')?.append(added);
    });
    await eventually(async () => (await phrases(panel)).includes('bloc politics'), 'the phrase that came');
    await panel.evaluate(() => {
      const order = document.querySelector('select') as HTMLSelectElement;
      order.value = 'count';
      order.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(async () => (await phrases(panel))[0] === 'bloc politics', 'the order by count');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await eventually(async () => !(await phrases(panel)).includes('multipolarity'), 'the phrase that went');
  }));

test('follows the pointer when it is told to', () =>
  withPanel('/phrases', async (page, panel) => {
    await listed(panel);
    await panel.byRole('button', 'Follow the pointer').click();
    await panel.waitFor(() => document.querySelector('[aria-pressed=true][aria-label="Follow the pointer"]'));
    // As it is beside a panel: in sight.
    await page.bringToFront();
    await waitForMarks(page, 'multipolarity');
    // What is behind is slow to tell the page to follow: a pointer that has come before moves again.
    await eventually(async () => {
      await page.hover(2, 2);
      await hoverMark(page, 'multipolarity');
      await pause(500);
      return panel.evaluate(() => !!document.querySelector('.entry-view article[aria-label="multipolarity"]'));
    }, 'the entry under the pointer');
    await page.hover(2, 2);
    await panel.byRole('button', 'Back to the list').click();
    await panel.byRole('button', 'Follow the pointer').click();
    await eventually(
      () => panel.evaluate(() => !!document.querySelector('[aria-pressed=false][aria-label="Follow the pointer"]')),
      'following is off',
    );
  }));

test('follows its tab to other pages, and says what there is to say of each', () =>
  withPanel('/phrases', async (page, panel) => {
    await listed(panel);
    await page.goto(`${OUTLET}/empty`);
    await eventually(async () => (await textOf(panel)).includes('No phrase of the lexicon'), 'a page without phrases');
    await page.goto('https://www.example.org/sample.html');
    await eventually(async () => (await textOf(panel)).includes('This page is not read'), 'a page that is not read');
    await page.goto(`${OUTLET}/phrases`);
    await eventually(async () => (await phrases(panel)).length === 2, 'the phrases again');
    await theBrowser().evaluateInExtension(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      await (globalThis as any).browser.storage.local.set({ siteRules: { 'chinadaily.com.cn': 'off' } });
    });
    await panel.byRole('button', 'Decode this site').click();
    await listed(panel);
    expect(panel.consoleErrors()).toEqual([]);
  }));

test('is the browser’s own panel, which speaks about the tab in front', () =>
  withPage(`${OUTLET}/phrases`, async (page) => {
    const opener = await theBrowser().extensionPage('options.html');
    await opener.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      const api = (globalThis as any).browser ?? (globalThis as any).chrome;
      document.addEventListener('click', () => {
        if (api.sidePanel) api.sidePanel.open({ windowId: (globalThis as { windowId?: number }).windowId });
        else api.sidebarAction.open();
      });
      const found = api.windows.getCurrent() as Promise<{ id: number }>;
      return found.then(({ id }) => {
        Object.assign(globalThis, { windowId: id });
      });
    });
    await opener.click(5, 5);
    const says = (text: string) =>
      eventually(async () => (await theBrowser().panelText())?.includes(text) ?? false, `the panel says ${text}`);
    await page.bringToFront();
    await says('multipolarity');
    await withPage(`${OUTLET}/empty`, () => says('No phrase of the lexicon'));
    await opener.close();
  }));
