/** axe finds nothing wrong in the card, whatever the reader's system asks for, in both directions of the interface. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Frame, Media, Page } from '../browsers/driver.ts';
import { can } from '../browsers/limits.ts';
import { waitForMarks } from '../start/in-page.ts';
import { cardIsGone, openCard } from './card.ts';
import { browserName, openBrowser, withPage } from './open.ts';
import { OUTLET } from './outlets.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The ladder and the timeline; a flagged wording. */
const PHRASES = ['all-weather strategic cooperative partnership', 'community of common destiny'];

const THEMES: [name: string, media: Media, query: string][] = [
  ['light', { colorScheme: 'light' }, '(prefers-color-scheme: light)'],
  ['dark', { colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
  ['more contrast, light', { colorScheme: 'light', contrast: 'more' }, '(prefers-contrast: more)'],
  ['more contrast, dark', { colorScheme: 'dark', contrast: 'more' }, '(prefers-contrast: more)'],
  ['forced colours', { forcedColors: 'active' }, '(forced-colors: active)'],
  ['reduced motion', { reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
];
const themes = THEMES.filter(([, { contrast }]) => !contrast || can(browserName, 'moreContrast'));

openBrowser();

async function violations(card: Frame): Promise<string[]> {
  await card.run(AXE);
  return card.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is not typed inside the page
    const { violations } = await (globalThis as any).axe.run();
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** With everything open that can open. */
async function unfold(page: Page, card: Frame): Promise<void> {
  await page.key('F6');
  await card.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    const note = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add a note');
    note?.click();
  });
  await card.waitFor(() => document.querySelector('textarea') && document.querySelector('fieldset'));
}

test.each(themes)('the card, %s', (_name, media, query) =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await page.emulate(media);
    await waitForMarks(page);
    for (const phrase of PHRASES) {
      const { card } = await openCard(page, phrase);
      expect(await card.evaluate((wanted: string) => matchMedia(wanted).matches, query)).toBe(true);
      await unfold(page, card);
      for (const direction of ['ltr', 'rtl']) {
        await card.evaluate((dir: string) => {
          document.documentElement.dir = dir;
        }, direction);
        expect(await violations(card)).toEqual([]);
        const { scrollWidth, clientWidth } = await card.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { scrollWidth, clientWidth };
        });
        expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      }
      await page.key('Escape');
      // Or the next one would be looked for in the frame of this one.
      await cardIsGone(page);
      await page.hover(2, 2);
    }
  }),
);

test('nothing moves for readers who ask for less motion', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await page.emulate({ reducedMotion: 'reduce' });
    await waitForMarks(page);
    const { card } = await openCard(page, 'all-weather strategic cooperative partnership');
    await unfold(page, card);
    const moving = await card.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((each) => {
          const { transitionDuration, animationName } = getComputedStyle(each);
          return transitionDuration !== '0s' || animationName !== 'none';
        })
        .map(({ className }) => String(className)),
    );
    expect(moving).toEqual([]);
  }));

test('what is lit on the ladder can be told apart in forced colours', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    await page.emulate({ forcedColors: 'active' });
    await waitForMarks(page);
    const { card } = await openCard(page, 'all-weather strategic cooperative partnership');
    const grounds = await card.evaluate(() =>
      ['.tier.lit', '.tier:not(.lit)'].map(
        (tier) => getComputedStyle(document.querySelector(tier) as Element, '::after').backgroundColor,
      ),
    );
    expect(grounds[0]).not.toBe(grounds[1]);
  }));
