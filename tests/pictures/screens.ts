/**
 * Pictures of every surface, from the packaged build: `node tests/pictures/screens.ts [FOLDER]`, default out/pictures.
 * They are kept out of the repository, but for those that the README shows; look at all of them after a change of looks.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launch } from '../browsers/driver.ts';
import { serving } from '../e2e/outlets.ts';
import { cardPictures } from './card.ts';
import { optionsPictures } from './options.ts';
import { panelPictures } from './panel.ts';
import { settled } from './picture.ts';
import { popupPictures, sitesPictures } from './popup.ts';
import { welcomePictures } from './welcome.ts';

const folder = path.resolve(process.argv[2] ?? 'out/pictures');
mkdirSync(folder, { recursive: true });
// The popup goes by the address of a PDF; what is in it does not matter.
const serve = serving({ '/sample.pdf': '<title>A document</title>' });
const browser = await launch({ browser: 'chromium', extension: path.resolve('.output/chrome-mv3'), serve });
try {
  await settled();
  await cardPictures(browser, folder);
  for (const scheme of ['light', 'dark'] as const) {
    await welcomePictures(browser, folder, scheme);
    await optionsPictures(browser, folder, scheme);
    await panelPictures(browser, folder, scheme);
    await popupPictures(browser, folder, scheme);
    await sitesPictures(browser, folder, scheme);
  }
} finally {
  await browser.close();
}
console.log(folder);
