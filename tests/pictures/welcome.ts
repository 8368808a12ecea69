import path from 'node:path';
import type { Browser } from '../browsers/driver.ts';
import { type Scheme, settled, wholePicture } from './picture.ts';

/** The welcome page, wide and narrow, then with its sample card. */
export async function welcomePictures(browser: Browser, folder: string, scheme: Scheme): Promise<void> {
  const page = await browser.extensionPage('welcome.html');
  await page.emulate({ colorScheme: scheme });
  await page.waitFor(() => document.querySelector('.mark'));
  for (const width of [1280, 320]) await wholePicture(page, width, folder, `welcome-${width}-${scheme}`);
  await page.setViewport(1280, 800);
  const { x, y } = await page.byRole('button', 'win-win cooperation').centre();
  await page.hover(x, y);
  await settled();
  await page.screenshot(path.join(folder, `welcome-card-${scheme}.png`));
  await page.close();
}
