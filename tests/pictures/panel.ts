import path from 'node:path';
import type { Browser } from '../browsers/driver.ts';
import { CHINESE_OUTLET, OUTLET } from '../e2e/outlets.ts';
import { tabOf } from '../start/in-page.ts';
import { type Scheme, settled } from './picture.ts';

/** The side panel as a page of its own: as narrow as panels are, in Chinese, and wide. */
export async function panelPictures(browser: Browser, folder: string, scheme: Scheme): Promise<void> {
  for (const [name, url] of [
    ['panel', `${OUTLET}/sample.html`],
    ['panel-chinese', `${CHINESE_OUTLET}/sample-zh.html`],
  ] as const) {
    const page = await browser.newPage(url);
    const panel = await browser.extensionPage(`sidepanel.html?tab=${await tabOf(browser, url)}`);
    const picture = async (situation: string): Promise<void> => {
      await settled();
      await panel.screenshot(path.join(folder, `${name}${situation}-${scheme}.png`));
    };
    await panel.setViewport(380, 800);
    await panel.emulate({ colorScheme: scheme });
    await picture('');
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await panel.byRole('button', 'Export').click();
    await panel.setViewport(320, 640);
    await picture('-320');
    await panel.setViewport(1100, 800);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.phrase-name')?.click());
    await picture('-wide');
    await panel.close();
    await page.close();
  }
}
