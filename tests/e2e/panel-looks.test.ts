/** axe finds nothing wrong in the side panel, whatever the reader's system asks for; where a jump is asked for first. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Media, Page } from '../browsers/driver.ts';
import { tabOf, waitForMarks } from '../start/in-page.ts';
import { eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { CHINESE_OUTLET, OUTLET } from './outlets.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES: [name: string, media: Media, url: string][] = [
  ['light', { colorScheme: 'light' }, `${OUTLET}/sample.html`],
  ['dark', { colorScheme: 'dark' }, `${CHINESE_OUTLET}/sample-zh.html`],
  ['forced colours', { forcedColors: 'active' }, `${OUTLET}/sample.html`],
];

openBrowser();

async function violations(panel: Page): Promise<string[]> {
  return panel.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is not typed inside the page
    const { violations } = await (globalThis as any).axe.run();
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`);
  });
}
const fits = (panel: Page): Promise<boolean> =>
  panel.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

async function panelOf(url: string): Promise<Page> {
  const panel = await theBrowser().extensionPage(`sidepanel.html?tab=${await tabOf(theBrowser(), url)}`);
  await panel.waitFor(() => document.querySelector('.phrase'));
  return panel;
}

test.each(THEMES)('the panel, %s', (_name, media, url) =>
  withPage(url, async () => {
    const panel = await panelOf(url);
    await panel.setViewport(320, 700);
    await panel.emulate(media);
    await panel.run(AXE);
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      document.querySelector<HTMLElement>('[aria-expanded][aria-label="Export"]')?.click();
    });
    await panel.waitFor(() => document.querySelector('.export'));
    for (const direction of ['ltr', 'rtl']) {
      await panel.evaluate((dir: string) => {
        document.documentElement.dir = dir;
      }, direction);
      expect(await violations(panel)).toEqual([]);
      expect(await fits(panel)).toBe(true);
    }
    await panel.evaluate(() => document.querySelector<HTMLElement>('.phrase-name')?.click());
    await panel.waitFor(() => document.querySelector('.entry-view article'));
    expect(await violations(panel)).toEqual([]);
    await panel.close();
  }),
);

test('on a discreet page, a jump is asked for first and nothing flashes', async () => {
  const discreet = (everywhere: boolean) =>
    theBrowser().evaluateInExtension(async (on: boolean) => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      await (globalThis as any).browser.storage.local.set({ discretion: { everywhere: on, sites: [] } });
    }, everywhere);
  await discreet(true);
  await withPage(`${OUTLET}/sample.html`, async (page) => {
    const panel = await panelOf(page.url());
    const scrolled = () => page.evaluate(() => scrollY);
    const last = () => panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.in-context')].at(-1)?.click());
    await last();
    await panel.byRole('button', 'Stay here').click();
    await panel.waitFor(() => !document.querySelector('.jump-question'));
    expect(await scrolled()).toBe(0);
    await last();
    await panel.byRole('button', 'Go there').click();
    await eventually(async () => (await scrolled()) > 0, 'the page has scrolled');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    // It follows the pointer without being told to.
    expect(await panel.byRole('button', 'Follow the pointer').count()).toBe(0);
    const place = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const at = texts.currentNode.textContent?.indexOf('bloc politics') ?? -1;
        if (at < 0) continue;
        texts.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + 4);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return { x: 0, y: 0 };
    });
    await page.hover(place.x, place.y);
    await panel.waitFor(() => document.querySelector('.entry-view article[aria-label="bloc politics"]'));
    await panel.close();
  });
  await discreet(false);
  await withPage(`${OUTLET}/sample.html`, (page) => waitForMarks(page));
});
