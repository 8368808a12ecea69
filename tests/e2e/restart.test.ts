/** What the reader said of sites outlives the browser: it is closed, and started again with the same profile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Browser, type LaunchOptions, launch } from '../browsers/driver.ts';
import { BUILDS, browserName, eventually, indexIsBuilt } from './open.ts';
import { CHINESE_OUTLET, OUTLET, serve } from './outlets.ts';
import {
  decode,
  granted,
  isMarked,
  letAccessBeGiven,
  marks,
  PATTERN,
  popupFor,
  rules,
  SITE,
  says,
  saysBadge,
} from './sites.ts';

const extension = path.resolve(import.meta.dirname, '../..', BUILDS[browserName]);
const profile = mkdtempSync(path.join(tmpdir(), 'tifa-restart-'));
afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const start = (installed: LaunchOptions['installed']): Promise<Browser> =>
  launch({ browser: browserName, extension, installed, serve, profile });
const RULES = { 'example.org': 'on', 'chinadaily.com.cn': 'off' };

test('a site that was turned on, an outlet that was turned off, and the pause', async () => {
  const first = await start('toStay');
  await indexIsBuilt(first);
  await letAccessBeGiven(PATTERN, first);
  const page = await first.newPage(SITE);
  const popup = await popupFor(page, first);
  await decode(popup).click();
  await isMarked(page);
  const options = await first.extensionPage('options.html?tab=sites');
  await options.byRole('switch', 'chinadaily.com.cn').click();
  await eventually(async () => (await rules(first))['chinadaily.com.cn'] === 'off', 'the outlet is off');
  await first.close();

  const second = await start('before');
  const site = await second.newPage(SITE);
  const off = await second.newPage(`${OUTLET}/sample.html`);
  const outlet = await second.newPage(`${CHINESE_OUTLET}/sample-zh.html`);
  await Promise.all([isMarked(site), isMarked(outlet)]);
  expect(await marks(off)).toBe(0);
  await saysBadge(off, /^off$/, second);
  expect(await rules(second)).toEqual(RULES);
  expect(await granted(second)).toContain(PATTERN);
  const switches = await popupFor(outlet, second);
  await switches.byRole('switch', 'Pause on all sites').click();
  await says(switches, 'Paused');
  await second.close();

  const third = await start('before');
  const paused = await third.newPage(SITE);
  await saysBadge(paused, /‖/, third);
  expect(await marks(paused)).toBe(0);
  const again = await popupFor(paused, third);
  await again.byRole('button', 'Go on').click();
  await isMarked(paused);
  await third.close();
});
