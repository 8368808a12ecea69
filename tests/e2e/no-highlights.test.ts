/** Where the browser has no CSS Custom Highlight API: nothing is marked, the panel works, and the popup says so. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tabOf } from '../start/in-page.ts';
import { BUILDS, browserName, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET, serve } from './outlets.ts';

/** Neither browser can be told to do without: the package takes the interface away before its own scripts run. */
const build = mkdtempSync(path.join(tmpdir(), 'tifa-no-highlights-'));
cpSync(path.resolve(import.meta.dirname, '../..', BUILDS[browserName]), build, { recursive: true });
function change(file: string, to: (script: string) => string): void {
  const script = path.join(build, file);
  writeFileSync(script, to(readFileSync(script, 'utf8')));
}
// Firefox's content scripts see the browser's own interfaces, whatever is deleted: theirs are given to them.
for (const file of ['reader.js', 'reporter.js'])
  change(file, (script) => `((CSS, Highlight) => {${script}\n})({ escape: (text) => globalThis.CSS.escape(text) });`);
for (const chunk of readdirSync(path.join(build, 'chunks')).filter((file) => file.startsWith('popup-')))
  change(`chunks/${chunk}`, (script) => `delete CSS.highlights;${script}`);
afterAll(() => rmSync(build, { recursive: true }));

openBrowser(serve, { build });

test('the panel lists the phrases and goes to them; the popup says why none is marked', () =>
  withPage(`${OUTLET}/sample.html`, async (page) => {
    const tab = await tabOf(theBrowser(), `${OUTLET}/sample.html`);
    const panel = await theBrowser().extensionPage(`sidepanel.html?tab=${tab}`);
    await panel.waitFor(() => document.querySelectorAll('.phrase').length > 10);
    const last = await panel.evaluate(() =>
      [...document.querySelectorAll('.in-context')].at(-1)?.textContent?.replace(/\s+/g, ' ').trim(),
    );
    await panel.byRole('button', last).click();
    await page.waitFor(() => scrollY > 200);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(page.consoleErrors()).toEqual([]);
    await panel.close();
    const popup = await theBrowser().extensionPage('popup.html');
    await popup.waitFor(() => document.body.innerText.includes('cannot paint marks'));
    await popup.close();
  }));
