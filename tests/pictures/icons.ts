/**
 * Renders the toolbar and store icons from their drawings: node_modules/.bin/node tests/pictures/icons.ts
 * icon.svg for 48 px and up, icon-small.svg for 16 and 32.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../browsers/find.ts';

const root = new URL('../../', import.meta.url);
const browserPath = findChromium();
if (!browserPath) throw new Error('no Chromium found: set CHROME_PATH');

/** The Chrome Web Store asks for 128 px as a drawing of 96 with a clear margin of 16. */
const PICTURES = [
  { file: '16.png', size: 16, drawing: 'icon-small.svg' },
  { file: '32.png', size: 32, drawing: 'icon-small.svg' },
  { file: '48.png', size: 48, drawing: 'icon.svg' },
  { file: '96.png', size: 96, drawing: 'icon.svg' },
  { file: '128.png', size: 128, drawing: 'icon.svg', margin: 16 },
];

const folder = new URL('public/icon/', root);
await mkdir(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: browserPath });
try {
  const page = await browser.newPage();
  for (const { file, size, drawing, margin = 0 } of PICTURES) {
    const svg = await readFile(new URL(`public/${drawing}`, root), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: ${margin}px } svg { display: block; width: ${size - 2 * margin}px }</style>${svg}`,
    );
    await page.screenshot({ path: fileURLToPath(new URL(file, folder)), omitBackground: true });
    console.log(`public/icon/${file}`);
  }
} finally {
  await browser.close();
}
