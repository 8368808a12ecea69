/** The lexicon page: its list with an entry, the form with its preview, an import half done, and every other tab. */
import path from 'node:path';
import type { Browser, Page } from '../browsers/driver.ts';
import { type Scheme, settled, wholePicture } from './picture.ts';

const TABS = ['Subscriptions', 'Sites', 'Appearance', 'Privacy', 'Backup'];
const WIDTHS = [1280, 320];

const TYPED = {
  'English forms': 'sunshine cooperation',
  'Chinese forms': '阳光合作',
  'Official meaning': 'Cooperation in the open, where each side sees the accounts.',
  'Analytical meaning': 'A promise about tenders; no third party checks it.',
  'Try it on a passage': 'They pledged sunshine cooperation, 阳光合作.',
};
const TABLE = [
  'English,中文,Definition',
  'red line,红线,A limit that is named.',
  'x,,',
  'bottom line,底线,"Said" aloud.',
];

export async function optionsPictures(browser: Browser, folder: string, scheme: Scheme): Promise<void> {
  const page = await browser.extensionPage('options.html#win-win-cooperation');
  await page.emulate({ colorScheme: scheme });
  const picture = async (name: string): Promise<void> => {
    await settled();
    await page.screenshot(path.join(folder, `${name}-${scheme}.png`));
  };
  const whole = async (name: string): Promise<void> => {
    for (const width of WIDTHS) await wholePicture(page, width, folder, `${name}-${width}-${scheme}`);
    await page.setViewport(1280, 800);
  };
  await picture('lexicon');
  await page.setViewport(320, 640);
  await picture('lexicon-entry-320');
  await page.setViewport(1280, 800);
  await form(page, picture, whole);
  await page.byRole('tab', 'Import and export').click();
  await imported(page, picture, whole);
  for (const tab of TABS) {
    await page.byRole('tab', tab).click();
    await whole(tab.toLowerCase());
  }
  await page.byRole('tab', 'Lexicon').click();
  await page.setViewport(320, 640);
  await page.byRole('button', 'Back to the list').click();
  await picture('lexicon-320');
  await page.close();
}

type Taking = (name: string) => Promise<void>;

async function form(page: Page, picture: Taking, whole: Taking): Promise<void> {
  await page.byRole('button', 'Add entry').click();
  await page.byRole('button', 'Save').click();
  await picture('form-refused');
  for (const [name, text] of Object.entries(TYPED)) await page.byRole('textbox', name).fill(text);
  await whole('form');
  await page.byRole('button', 'Cancel').click();
}

async function imported(page: Page, picture: Taking, whole: Taking): Promise<void> {
  await picture('transfer');
  await page.evaluate((rows: string) => {
    const data = new DataTransfer();
    data.items.add(new File([rows], 'phrases.csv'));
    const field = document.querySelector('input[type=file]') as HTMLInputElement;
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, TABLE.join('\n'));
  await picture('mapping');
  await page.byRole('button', 'Preview').click();
  await whole('preview');
}
