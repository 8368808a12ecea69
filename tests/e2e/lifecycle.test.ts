/** The extension is removed under a page that is open. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { waitForMarks } from '../start/in-page.ts';
import { openCard } from './card.ts';
import { browserName, eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lifecycle</title>
<p>They praise win-win cooperation and reject bloc politics.</p>`;
openBrowser(serving({ '/open': PAGE }));

type Send = (method: string, params: object) => Promise<unknown>;

async function remove(): Promise<void> {
  const { cdp } = theBrowser().raw;
  const id = new URL(theBrowser().extensionOrigin).hostname;
  if (cdp) await (cdp.send.bind(cdp) as unknown as Send)('Extensions.uninstall', { id });
}
/** How often the page is marked so that a reader sees it. */
const seenMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let seen = 0;
    for (const [name, { size }] of CSS.highlights) {
      const style = getComputedStyle(document.documentElement, `::highlight(${name})`);
      if (style.textDecorationLine !== 'none') seen += size;
    }
    return seen;
  });

// Firefox ends our script itself, and tells it nothing.
test.runIf(browserName === 'chromium')('removed, it leaves nothing', () =>
  withPage(`${OUTLET}/open`, async (page) => {
    await waitForMarks(page, 'win-win cooperation', 'bloc politics');
    await openCard(page, 'bloc politics');
    await remove();
    // Whoever removes an extension does so elsewhere, and comes back: what a browser without a window does not tell.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await eventually(async () => (await seenMarks(page)) === 0, 'no marks');
    await eventually(
      () => page.evaluate(() => document.querySelectorAll('body *, html > :not(head, body)').length === 1),
      'no card',
    );
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => document.body.append('More bloc politics.'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await seenMarks(page)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
      before.replace('</body>', 'More bloc politics.</body>'),
    );
    expect(page.consoleErrors()).toEqual([]);
  }),
);
