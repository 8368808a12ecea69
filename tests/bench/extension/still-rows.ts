/** What the page itself notices before a pointer rests on a mark: layout shifts and changes of its nodes. */
import type { Browser } from '../../browsers/driver.ts';
import { htmlOf } from '../page/html.ts';
import { OUTLET, publish } from '../page/serve.ts';
import { type Row, row } from '../rows.ts';
import { ENGLISH } from '../text/languages.ts';
import { builtIn } from '../text/lexicon.ts';
import { pause } from './session.ts';
import { countMarks, setOn } from './settings.ts';

const SIZE = 100_000;
const SETTLED = 1500; // ms after the first mark

type Noticed = { shift: number; added: number; changed: number };
type Watching = { noticed: Noticed };

/** Runs in the page, before its body is there. */
const WATCH = `(() => {
  const noticed = (globalThis.noticed = { shift: 0, added: 0, changed: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noticed.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  // After the parser; the content script comes then too.
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const { type, addedNodes } of records)
        if (type === 'childList') noticed.added += addedNodes.length;
        else noticed.changed++;
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
})()`;

/** Runs in the page: a control, which must be noticed. */
async function shove(): Promise<void> {
  const box = document.createElement('div');
  box.style.height = '300px';
  document.body.prepend(box);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

export async function stillRows(browser: Browser): Promise<Row[]> {
  await setOn(browser, true);
  const page = await browser.newPage(OUTLET + publish('/still', htmlOf(ENGLISH, SIZE, builtIn, WATCH)));
  await page.waitFor(countMarks);
  await pause(SETTLED);
  const noticed = () => page.evaluate(() => (globalThis as unknown as Watching).noticed);
  const { shift, added, changed } = await noticed();
  await page.evaluate(shove);
  const control = await noticed();
  await page.close();
  if (control.shift === 0 || control.added === 0) throw new Error('The page does not notice what it should');
  return [
    row('layout shift before the pointer rests', shift, 'CLS', { most: 0 }),
    row('DOM nodes added before the pointer rests', added, 'nodes', { most: 0 }),
    row('  other changes of the DOM', changed, 'changes', { most: 0 }),
  ];
}
