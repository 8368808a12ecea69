/**
 * A page that looks for us with all it has finds in discreet mode what it finds in a browser without us. What it finds
 * in normal mode is what the Privacy tab says (platform/page-can-learn.ts).
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FINDINGS, type Learns } from '../../platform/page-can-learn.ts';
import { type Browser, launch, type Page } from '../browsers/driver.ts';
import { can } from '../browsers/limits.ts';
import { tabOf } from '../start/in-page.ts';
import { browserName, eventually, openBrowser, theBrowser } from './open.ts';
import { differences, namesIn, noiseOf } from './probe/compare.ts';
import { serveProbe } from './probe/page.ts';
import { askForStyles, plant } from './probe/plant.ts';
import { PROBE, visit } from './probe/run.ts';
import type { Seen } from './probe/watch.ts';
import { phrasesRead } from './read.ts';

openBrowser(serveProbe);

const FILES = ['manifest.json', 'card.html', 'reader.js', 'assets/marks.css', 'icon/16.png'];
/** A page can know Chromium's address of a store's extension; Firefox makes another for each installation. */
const origin = () =>
  browserName === 'chromium' ? theBrowser().extensionOrigin : 'moz-extension://0a0a0a0a-1b1b-2c2c-3d3d-4e4e4e4e4e4e';
const guesses = () => FILES.map((file) => `${origin()}/${file}`);

let bare: Browser;
/** Visits without the extension; in the last the page itself has left traces. */
let without: [Seen, Seen, Seen];
let discreet: Seen;
let besidePanel: Seen;
let normal: Seen;

beforeAll(async () => {
  bare = await launch({ browser: browserName, extension: null, serve: serveProbe });
  await Promise.all([visitWithout(), visitWithUs()]);
});
afterAll(() => bare?.close());

async function visitWithout(): Promise<void> {
  const asOthers = { guesses: guesses() };
  const answering = { guesses: FILES.map((file) => `https://www.chinadaily.com.cn/${file}`) };
  without = [
    await visit(bare, asOthers),
    await visit(bare, asOthers),
    await visit(bare, { ...answering, read: (page) => page.evaluate(askForStyles), besides: leaveTraces }),
  ];
}

async function leaveTraces(page: Page): Promise<void> {
  await page.setViewport(1000, 700);
  await page.evaluate(plant);
}

async function visitWithUs(): Promise<void> {
  const read = async () => expect(await phrasesRead(PROBE)).toBeGreaterThan(40);
  const besides = () => theBrowser().command('next-mark');
  await become(true);
  discreet = await visit(theBrowser(), { guesses: guesses(), read, besides });
  besidePanel = await visit(theBrowser(), {
    guesses: guesses(),
    read: async () => {
      await read();
      await openPanel();
    },
    besides: async () => {
      await panelHas('win-win cooperation');
      await besides();
      await panelHas('community with a shared future for mankind');
    },
  });
  await become(false);
  normal = await visit(theBrowser(), { guesses: guesses(), read, besides });
}

/** Its page, in a tab behind: what the browser does for a panel, every page sees, and it is no panel to these tests. */
async function openPanel(): Promise<void> {
  const tab = await tabOf(theBrowser(), PROBE);
  await theBrowser().evaluateInExtension(async (id: number) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { runtime, tabs } = (globalThis as any).browser;
    await tabs.create({ url: runtime.getURL(`sidepanel.html?tab=${id}`), active: false });
  }, tab);
  await eventually(
    async () => (await thePanel())?.evaluate(() => !!document.querySelector('.phrase')) ?? false,
    'phrases',
  );
}
const thePanel = async () => (await theBrowser().pages()).find((page) => page.url().includes('sidepanel.html'));
/** Waits until this entry lies open in it. */
const panelHas = (name: string): Promise<void> =>
  eventually(async () => {
    const shows = () => document.querySelector('.entry-view article')?.getAttribute('aria-label');
    return (await (await thePanel())?.evaluate(shows)) === name;
  }, `${name}, in the panel`);

const become = (everywhere: boolean): Promise<void> =>
  theBrowser().evaluateInExtension(async (wanted: boolean) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const { scripting, storage } = (globalThis as any).browser;
    await storage.local.set({ discretion: { everywhere: wanted, sites: [] } });
    const id = wanted ? 'reader-discreet' : 'reader';
    for (;;) {
      const all: { id: string }[] = await scripting.getRegisteredContentScripts();
      if (all.length === 1 && all[0]?.id === id) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, everywhere);

const found = (seen: Seen): string[] => differences(seen, without[0], noiseOf(without[0], without[1]));

test('two visits without us differ in nothing, or next to nothing', () => {
  expect([...noiseOf(without[0], without[1])].length).toBeLessThan(5);
});

test('the page finds every kind of trace that there is', () => {
  const kinds = FINDINGS.flatMap(({ by }) => by).filter((name) => can(browserName, 'covered') || name !== 'covered');
  expect(namesIn(found(without[2]))).toEqual(expect.arrayContaining(kinds));
});

test('in discreet mode it finds nothing', () => expect(found(discreet)).toEqual([]));

test('nor beside the side panel, which follows the pointer and takes the keys', () =>
  expect(found(besidePanel)).toEqual([]));

test('in normal mode it finds what the Privacy tab says, and nothing else', () => {
  const names = namesIn(found(normal)).filter((name) => name !== 'pictures');
  const said = (learns: Learns) => FINDINGS.filter((finding) => finding.normal === learns);
  for (const { id, by } of said('yes'))
    if (by.length > 0)
      expect(
        names.filter((name) => by.includes(name)),
        id,
      ).not.toEqual([]);
  const explained = [...said('yes'), ...said('maybe')].flatMap(({ by }) => by);
  expect(names.filter((name) => !explained.includes(name))).toEqual([]);
  // The pictures are ours to see, not the page's: they show that there was something to find.
  expect(namesIn(found(normal))).toContain('pictures');
});

test('a window that becomes narrower, and a page that scrolls, are seen by every page', () => {
  expect(without[0].events).toEqual(
    expect.arrayContaining(['resize window true ', 'scroll [object HTMLDocument] true ']),
  );
});
