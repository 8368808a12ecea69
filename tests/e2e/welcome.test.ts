/** The welcome page: opened by the installation, a phrase to hover at once, the outlets, nothing for axe to find. */
import { beforeAll, expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { violations } from './axe.ts';
import { eventually, openBrowser, theBrowser } from './open.ts';
import { serve } from './outlets.ts';

openBrowser(serve, { welcome: true });

let page: Page;
beforeAll(async () => {
  const opened = (await theBrowser().pages()).filter((each) => each.url().endsWith('/welcome.html'));
  expect(opened).toHaveLength(1);
  page = opened[0] as Page;
  await page.setViewport(1280, 800);
  await page.waitFor(() => document.querySelectorAll('.mark').length > 6);
});

const card = () => page.evaluate(() => document.querySelector<HTMLElement>('.sample-card')?.innerText ?? '');
const focused = () => page.evaluate(() => document.activeElement?.className);
const cardOpens = (text: string) => eventually(async () => (await card()).includes(text), `the card with ${text}`);
const cardCloses = () => eventually(async () => (await card()) === '', 'no card');

test('a phrase is hovered: its card opens beside it, and closes when the pointer has left', async () => {
  const { x, y } = await page.byRole('button', 'win-win cooperation').centre();
  await page.hover(x, y);
  await cardOpens('合作共赢');
  expect(await page.evaluate((x, y) => document.elementFromPoint(x, y)?.className, x, y)).toBe('mark open');
  await page.hover(5, 5);
  await cardCloses();
});

test('by keyboard: Enter opens the card with the focus in it, a related entry opens there, Escape leads back', async () => {
  await page.evaluate(() => document.querySelector<HTMLElement>('.mark[lang], .mark')?.focus());
  await page.key('Enter');
  await cardOpens('合作共赢');
  expect(await focused()).toBe('sample-card');
  await page.evaluate(() => document.querySelector<HTMLElement>('.sample-card .entry-links button')?.focus());
  await page.key('Enter');
  await page.waitFor(() => document.querySelector('.sample-back'));
  await page.key('Escape');
  await cardCloses();
  expect(await focused()).toBe('mark');
});

test.each([
  ['light', 1280],
  ['dark', 320],
] as const)('axe finds nothing, %s, %i px wide; nothing is wider than the window', async (colorScheme, width) => {
  await page.setViewport(width, 800);
  await page.waitFor((wanted) => innerWidth === wanted, width);
  await page.emulate({ colorScheme });
  expect(await violations(page)).toEqual([]);
  // By key: the middle of a phrase on two lines may be between them.
  await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.mark')]
      .find(({ innerText }) => innerText.startsWith('all-weather'))
      ?.focus(),
  );
  await page.key('Enter');
  await cardOpens('全天候');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.key('Escape');
  await cardCloses();
  await page.emulate({});
  await page.setViewport(1280, 800);
});

test('an outlet that is not wanted is off once reading is started, and no sooner', async () => {
  const rules = () =>
    theBrowser().evaluateInExtension(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
      const { storage } = (globalThis as any).browser ?? (globalThis as any).chrome;
      return (await storage.local.get('siteRules')).siteRules ?? {};
    });
  await page.byRole('checkbox', 'The Paper 澎湃新闻').click();
  expect(await page.byRole('checkbox', 'The Paper 澎湃新闻').checked()).toBe(false);
  expect(await rules()).toEqual({});
  await page.byRole('button', 'Start reading').click();
  await page.waitFor(() => document.body.innerText.includes('Done:'));
  expect(await rules()).toEqual({ 'thepaper.cn': 'off' });
});
