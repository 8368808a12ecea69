/** Installs each package from its archive into a clean profile, and does the main job: a mark, its card, the welcome. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../browsers/driver.ts';
import { OUTLET, serve } from '../e2e/outlets.ts';
import { hoverMark, waitForMarks } from '../start/in-page.ts';
import { zipOf } from './packages.ts';
import { unpack } from './rebuild.ts';

const PHRASE = 'win-win cooperation';
const BROWSERS = [
  { browser: 'chromium', name: 'chrome' },
  { browser: 'firefox', name: 'firefox' },
] as const;

/** Runs in the extension. Its lexicon is indexed once, on installation. */
async function indexIsThere(): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
  const { storage } = (globalThis as any).browser;
  while (!(await storage.local.get('index')).index) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Chromium loads folders only: the archive is unpacked for it. Firefox installs the archive itself. */
async function readsAPage({ browser, name }: (typeof BROWSERS)[number]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tifa-zip-'));
  try {
    if (name === 'chrome') unpack(zipOf(name), folder);
    const opened = await launch({ browser, extension: name === 'chrome' ? folder : zipOf(name), serve });
    try {
      await opened.evaluateInExtension(indexIsThere);
      const page = await opened.newPage(`${OUTLET}/sample.html`);
      await waitForMarks(page, PHRASE);
      await hoverMark(page, PHRASE);
      const card = await page.card();
      await card.waitFor((chinese: string) => document.body.innerText.includes(chinese), '合作共赢');
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What does not work; nothing if all is well. */
export async function installedFromZip(): Promise<string[]> {
  const failed: string[] = [];
  for (const each of BROWSERS)
    await readsAPage(each).catch((error) => failed.push(`${each.browser}, installed from the archive: ${error}`));
  return failed;
}
