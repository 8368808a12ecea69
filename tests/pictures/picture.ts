/** What all pictures share. */
import path from 'node:path';
import type { Page } from '../browsers/driver.ts';

export type Scheme = 'light' | 'dark';

const SETTLED = 900; // ms: the dwell and the first painting
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED));

/** Of a page from its head to its foot, at a window's width. */
export async function wholePicture(page: Page, width: number, folder: string, name: string): Promise<void> {
  await page.setViewport(width, 800);
  await settled();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport(width, Math.max(800, height));
  await settled();
  await page.screenshot(path.join(folder, `${name}.png`));
}
