/** How much is marked and how it looks is the reader's choice; open pages obey at once, on every ground. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { MarkLook } from '../../platform/mark-look.ts';
import type { Page } from '../browsers/driver.ts';
import { markedTexts } from '../start/in-page.ts';
import { eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

// The text itself is invisible: what is painted there is the mark.
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title>
<style>body { margin: 0 } section { padding: 20px; font: 24px/3 sans-serif } p { margin: 0; -webkit-text-fill-color: transparent }</style>
<section style="background: #fff; color: #222"><p>win-win cooperation</p><p>Cold War mentality</p></section>
<section style="background: #222; color: #eee"><p>win-win cooperation</p><p>Cold War mentality</p></section>`;

const FORMULA = 'win-win cooperation';
const CONCEPT = 'bloc politics';
const DENSITY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Density</title>
<p>They praise ${FORMULA} and reject ${CONCEPT}.</p><p>They reject ${CONCEPT} and praise ${FORMULA}.</p>`;

openBrowser(serving({ '/looks': PAGE, '/density': DENSITY }));

const store = (items: Record<string, unknown>): Promise<void> =>
  theBrowser().evaluateInExtension(async (values: Record<string, unknown>) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    await (globalThis as any).browser.storage.local.set(values);
  }, items);

/** All that is painted of ours, by highlight. */
const painted = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));

const paints = (page: Page, wanted: Record<string, number>) =>
  eventually(async () => JSON.stringify(await painted(page)) === JSON.stringify(wanted), JSON.stringify(wanted));

/** The strongest contrast with the ground in each section, just below the first line of its marks. */
async function contrasts(page: Page): Promise<number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'looks-'));
  try {
    const file = path.join(folder, 'page.png');
    await page.screenshot(file);
    return await page.evaluate(async (png: string) => {
      const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext(
        '2d',
      ) as OffscreenCanvasRenderingContext2D;
      canvas.drawImage(image, 0, 0);
      const luminance = (x: number, y: number): number => {
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(x, y, 1, 1).data].map((part) =>
          part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      return [...document.querySelectorAll('section')].map((section) => {
        const range = document.createRange();
        range.selectNodeContents(section.querySelector('p') as Element);
        const { left, top, bottom, right } = range.getBoundingClientRect();
        const ground = luminance(left - 10, top);
        let most = 1;
        for (let y = Math.floor(top); y < bottom + 6; y++)
          for (let x = left; x < Math.min(right, left + 40); x++) {
            const one = luminance(x, y);
            most = Math.max(most, Math.max(one, ground) / Math.min(one, ground));
          }
        return most;
      });
    }, readFileSync(file).toString('base64'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LINES: { look: MarkLook; names: Record<string, number> }[] = [
  { look: { style: 'underlined', byTopic: false }, names: { 'underlined-1': 4 } },
  { look: { style: 'both', byTopic: false }, names: { 'both-1': 4 } },
  { look: { style: 'underlined', byTopic: true }, names: { 'underlined-3': 4 } },
  { look: { style: 'both', byTopic: true }, names: { 'both-3': 4 } },
];

test('every line stands out three to one on a light page and on a dark section of it, and changes at once', () =>
  withPage(`${OUTLET}/looks`, async (page) => {
    await store({ density: 'full', markLook: LINES[0]?.look });
    for (const { look, names } of LINES) {
      await store({ markLook: look });
      await paints(page, names);
      for (const contrast of await contrasts(page)) expect(contrast, JSON.stringify(look)).toBeGreaterThanOrEqual(3);
    }
    await store({ markLook: { style: 'tinted', byTopic: true } });
    await paints(page, { 'tinted-1': 4 });
    for (const contrast of await contrasts(page)) expect(contrast).toBeGreaterThan(1.1);
    await store({ markLook: { style: 'underlined', byTopic: false } });
    await paints(page, { 'underlined-1': 4 });
    expect(page.consoleErrors()).toEqual([]);
  }));

test('more or less is marked at once, and what the reader knows is not', () =>
  withPage(`${OUTLET}/density`, async (page) => {
    const marked = (...wanted: string[]) =>
      eventually(async () => (await markedTexts(page)).sort().join() === wanted.sort().join(), wanted.join());
    await store({ density: 'full' });
    await marked(FORMULA, FORMULA, CONCEPT, CONCEPT);
    await store({ density: 'balanced' });
    await marked(FORMULA, FORMULA, CONCEPT);
    const options = await theBrowser().extensionPage('options.html?tab=appearance');
    await options.byRole('radio', 'Formulas only, where they first appear').click();
    await page.bringToFront();
    await marked(FORMULA);
    await options.close();
    await store({ density: 'balanced', knownEntries: ['win-win-cooperation'] });
    await marked(CONCEPT);
    await store({ knownEntries: [] });
    await marked(FORMULA, FORMULA, CONCEPT);
    expect(page.consoleErrors()).toEqual([]);
  }));
