/**
 * The side panel of a page with 10,000 mentions: from the beginning of the panel's page until its first phrases are
 * painted with the whole count over them, and the frames while it is scrolled from end to end.
 */
import type { Browser, Page } from '../../browsers/driver.ts';
import { tabOf } from '../../start/in-page.ts';
import { median, percentile } from '../median.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { Random } from '../random.ts';
import { type Row, row } from '../rows.ts';
import { builtIn } from '../text/lexicon.ts';
import { pause, sessionOf, untilIdle } from './session.ts';
import { setOn } from './settings.ts';

const MENTIONS = 10_000;
const OPENINGS = 7;
const IN_A_PARAGRAPH = 5;
const STEP = 120; // px a frame, as a quick wheel scrolls

/** Formulas count wherever they stand. A few come again and again, as on a real page. */
function pageHtml(): string {
  const random = new Random(MENTIONS);
  const forms = builtIn.lexicon.layers
    .flatMap(({ entries }) => entries)
    .flatMap(({ kind, forms: { en } }) => (kind === 'formula' && en[0] ? [en[0]] : []));
  const often = forms.slice(0, 20);
  const phrase = () => random.of(random.chance(0.5) ? often : forms);
  const paragraph = () =>
    Array.from({ length: IN_A_PARAGRAPH }, () => `The speaker came back at some length to ${phrase()}.`).join(' ');
  const paragraphs = Array.from({ length: (MENTIONS * 1.1) / IN_A_PARAGRAPH }, () => `<p>${paragraph()}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><main>${paragraphs.join('\n')}</main>`;
}

/** Runs in the panel: when its first rows were painted (ms since the page began). */
async function opened(): Promise<{ at: number; said: string }> {
  while (!document.querySelector('.in-context')) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return { at: performance.now(), said: document.querySelector('.page-about')?.textContent ?? '' };
}

/** Runs in the panel: scrolls to the end, and tells how long each frame took. */
async function scroll(step: number): Promise<number[]> {
  const frames: number[] = [];
  let before = await new Promise(requestAnimationFrame);
  for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += step) {
    scrollTo({ top: y, behavior: 'instant' });
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  return frames;
}

async function openPanel(browser: Browser, url: string): Promise<{ panel: Page; at: number; said: string }> {
  const panel = await browser.newPage();
  await panel.setViewport(400, 900);
  await panel.goto(url);
  return { panel, ...(await panel.evaluate(opened)) };
}

export async function panelRows(browser: Browser, say: (text: string) => void): Promise<Row[]> {
  await setOn(browser, true);
  const address = OUTLET + publish('/panel', pageHtml());
  const page = await browser.newPage(address);
  await untilIdle(await sessionOf(browser, page));
  const url = `${browser.extensionOrigin}/sidepanel.html?tab=${await tabOf(browser, address)}`;
  const openings: number[] = [];
  let said = '';
  for (let i = 0; i < OPENINGS; i++) {
    const opening = await openPanel(browser, url);
    openings.push(opening.at);
    said = opening.said;
    await opening.panel.close();
    await pause(500);
  }
  const mentions = Number(/([\d,]+) phrases/.exec(said)?.[1]?.replaceAll(',', ''));
  if (!(mentions >= MENTIONS)) throw new Error(`The page was to hold ${MENTIONS} mentions: ${said}`);
  const { panel } = await openPanel(browser, url);
  await untilIdle(await sessionOf(browser, panel));
  const frames = await panel.evaluate(scroll, STEP);
  await panel.close();
  await page.close();
  say(`${said}; openings: ${openings.map(Math.round).join(' ')} ms; ${frames.length} frames`);
  const name = `side panel, ${mentions.toLocaleString('en')} mentions`;
  return [
    row(`${name}: opens, median`, median(openings), 'ms', { most: 300 }),
    row('  longest', Math.max(...openings), 'ms'),
    row(`${name}: a frame while it scrolls, 95th percentile`, percentile(frames, 0.95), 'ms', { most: 20 }),
    row('  longest', Math.max(...frames), 'ms'),
  ];
}
