/**
 * `npm run bench [-- --json] [-- --only WHAT]`: how fast and how light, side by side with what one could use instead,
 * in one run; or only what is measured under that headline ("the card").
 * A missed budget is said in its row and fails nothing: a machine that is busy with something else misses it too.
 */
import { parseArgs } from 'node:util';
import { bundle } from '../browsers/bundle.ts';
import { type Browser, launch } from '../browsers/driver.ts';
import { build, sizeRows } from './extension/build.ts';
import { dwellRows } from './extension/dwell-rows.ts';
import { firstMarkRows } from './extension/first-mark-rows.ts';
import { importRows } from './extension/import-rows.ts';
import { lexiconRows } from './extension/lexicon-rows.ts';
import { livingRows } from './extension/living-rows.ts';
import { memoryRows } from './extension/memory-rows.ts';
import { panelRows } from './extension/panel-rows.ts';
import { indexIsBuilt } from './extension/settings.ts';
import { stillRows } from './extension/still-rows.ts';
import { taskRows } from './extension/task-rows.ts';
import { compileRows, indexSizeRow } from './matcher/compile-rows.ts';
import { scanRows } from './matcher/scan-rows.ts';
import { paintRows } from './page/paint-rows.ts';
import { serve } from './page/serve.ts';
import { walkRows } from './page/walk-rows.ts';
import { json, type Row, table } from './rows.ts';
import { type Generated, generate } from './text/lexicon.ts';

const FORMS = { few: 30, many: 2000, most: 100_000 };

const { only, json: asJson } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean' } },
}).values;

const say = (text: string): void => console.error(text);
const rows: Row[] = [];

/** Where something cannot be measured its rows are missing; the others are not. */
async function measure(what: string, work: () => Row[] | Promise<Row[]>): Promise<void> {
  if (only !== undefined && what !== only) return;
  const start = performance.now();
  say(`── ${what} ──`);
  try {
    rows.push(...(await work()));
  } catch (error) {
    say(`not measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  say(`   ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

async function inNode(many: Generated): Promise<void> {
  await measure('building the index', () => compileRows(many));
  await measure('30 forms', () => scanRows(generate(FORMS.few), say));
  await measure('2,000 forms', () => scanRows(many, say));
  const most = generate(FORMS.most);
  await measure('100,000 forms', () => scanRows(most, say));
  await measure('building a large index', () => compileRows(most));
}

/** In a browser of its own: what the others measure must not meet 100,000 own entries. */
async function inAnother(extension: string, work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launch({ browser: 'chromium', extension, serve });
  try {
    await indexIsBuilt(browser);
    await work(browser);
  } finally {
    await browser.close();
  }
}

async function inChromium(extension: string, many: Generated): Promise<void> {
  await measure('the card', () => dwellRows(extension, say));
  await inAnother(extension, async (browser) => {
    await measure('an import', () => importRows(browser, say));
    await measure('the lexicon page', () => lexiconRows(browser, say));
  });
  const browser = await launch({ browser: 'chromium', extension, serve });
  try {
    await indexIsBuilt(browser);
    const code = await bundle(new URL('in-page/index.ts', import.meta.url), 'bench');
    await measure('walk, match, map', () => walkRows(browser, code, many, say));
    await measure('scan and paint', () => paintRows(browser, code, say));
    await measure('what the page notices', () => stillRows(browser));
    await measure('first marks', () => firstMarkRows(browser));
    await measure('memory', () => memoryRows(browser));
    await measure('a page that changes all the time', () => livingRows(browser, say));
    await measure('the side panel', () => panelRows(browser, say));
    await measure('tasks', () => taskRows(browser, say));
  } finally {
    await browser.close();
  }
}

const extension = build();
const many = generate(FORMS.many);
rows.push(...sizeRows(extension), indexSizeRow());
await inNode(many);
await inChromium(extension, many);
console.log(asJson ? json(rows) : table(rows));
