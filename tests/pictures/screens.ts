/**
 * Pictures of every surface, from the packaged build: `node tests/pictures/screens.ts [FOLDER]`, default out/pictures.
 * They are kept out of the repository, but for those that the README shows; look at all of them after a change of looks.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, launch, type Media } from '../browsers/driver.ts';
import { CHINESE_OUTLET, OUTLET, serve } from '../e2e/outlets.ts';
import { hoverMark, tabOf, waitForMarks } from '../start/in-page.ts';
import { popupPictures, sitesPictures } from './popup.ts';

const folder = path.resolve(process.argv[2] ?? 'out/pictures');
const SETTLED = 900; // ms: the dwell and the first painting
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Situation = {
  name: string;
  phrase: string;
  url?: string;
  media?: Media;
  size?: [width: number, height: number];
  /** What is done before the picture is taken: by its button, or a place in the card to scroll to. */
  press?: string;
  scrollTo?: string;
};

/** The card in all the situations that its looks were made for. */
const SITUATIONS: Situation[] = [
  { name: 'short', phrase: 'bloc politics' },
  { name: 'long', phrase: 'core interests and major concerns', size: [1280, 1100] },
  { name: 'ladder', phrase: 'all-weather strategic cooperative partnership', scrollTo: '.ladder' },
  { name: 'composed', phrase: 'all-weather strategic cooperative partnership' },
  { name: 'superseded', phrase: 'community of common destiny' },
  { name: 'chinese', phrase: '求同存异', url: `${CHINESE_OUTLET}/sample-zh.html` },
  { name: 'dark', phrase: 'Cold War mentality', media: { colorScheme: 'dark' } },
  {
    name: 'ladder-dark',
    phrase: 'comprehensive strategic partnership of coordination for a new era',
    media: { colorScheme: 'dark' },
    scrollTo: '.ladder',
  },
  { name: '320', phrase: 'core interests and major concerns', size: [320, 640] },
  { name: '400-percent', phrase: 'bloc politics', size: [320, 256] },
  { name: 'pinned', phrase: 'bloc politics', press: 'Keep open' },
  { name: 'citing', phrase: 'bloc politics', press: 'Cite', scrollTo: '.actions' },
  { name: 'note', phrase: 'bloc politics', press: 'Add a note', scrollTo: '.actions' },
  { name: 'more-contrast', phrase: 'Cold War mentality', media: { contrast: 'more' } },
  {
    name: 'forced-colours',
    phrase: 'all-weather strategic cooperative partnership',
    media: { forcedColors: 'active' },
    scrollTo: '.ladder',
  },
];

async function cardPicture(browser: Browser, situation: Situation): Promise<void> {
  const {
    name,
    phrase,
    url = `${OUTLET}/sample.html`,
    media = { colorScheme: 'light' },
    size,
    press,
    scrollTo,
  } = situation;
  const page = await browser.newPage(url);
  if (size) await page.setViewport(...size);
  await page.emulate(media);
  await waitForMarks(page, phrase);
  await hoverMark(page, phrase);
  const card = await page.card();
  await card.waitFor(() => document.querySelector('article'));
  await pause(SETTLED);
  if (press) await card.byRole('button', press).click();
  if (scrollTo)
    await card.evaluate(
      (place: string) => document.querySelector(place)?.scrollIntoView({ block: 'center' }),
      scrollTo,
    );
  await pause(SETTLED);
  await page.screenshot(path.join(folder, `card-${name}.png`));
  await page.close();
}

async function lexiconPictures(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  const options = await browser.extensionPage('options.html#win-win-cooperation');
  await options.emulate({ colorScheme: scheme });
  await pause(SETTLED);
  await options.screenshot(path.join(folder, `lexicon-${scheme}.png`));
  await options.byRole('button', 'Add entry').click();
  await options.byRole('button', 'Save').click();
  await pause(SETTLED);
  await options.screenshot(path.join(folder, `form-${scheme}.png`));
  await options.byRole('button', 'Cancel').click();
  await options.close();
  await tabs(browser, scheme);
}

/** The side panel as a page of its own: as narrow as panels are, in Chinese, and wide. */
async function panelPictures(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  for (const [name, url] of [
    ['panel', `${OUTLET}/sample.html`],
    ['panel-chinese', `${CHINESE_OUTLET}/sample-zh.html`],
  ] as const) {
    const page = await browser.newPage(url);
    const panel = await browser.extensionPage(`sidepanel.html?tab=${await tabOf(browser, url)}`);
    const picture = async (situation: string): Promise<void> => {
      await pause(SETTLED);
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

/** The other tabs of the lexicon page, wide and narrow, an import half done. */
async function tabs(browser: Browser, scheme: 'light' | 'dark'): Promise<void> {
  const options = await browser.extensionPage('options.html?tab=transfer');
  await options.emulate({ colorScheme: scheme });
  const picture = async (name: string): Promise<void> => {
    await pause(SETTLED);
    await options.screenshot(path.join(folder, `${name}-${scheme}.png`));
  };
  await picture('transfer');
  await options.evaluate(() => {
    const data = new DataTransfer();
    const rows = [
      'English,中文,Definition',
      'red line,红线,A limit that is named.',
      'x,,',
      'bottom line,底线,"Said" aloud.',
    ];
    data.items.add(new File([rows.join('\n')], 'phrases.csv'));
    const field = document.querySelector('input[type=file]') as HTMLInputElement;
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await picture('mapping');
  await options.byRole('button', 'Preview').click();
  await picture('preview');
  await options.setViewport(320, 640);
  await picture('preview-320');
  await options.byRole('tab', 'Backup').click();
  await picture('backup-320');
  await options.byRole('tab', 'Lexicon').click();
  await picture('lexicon-320');
  await options.byRole('tab', 'Privacy').click();
  await picture('privacy-320');
  await options.setViewport(1280, 800);
  await picture('privacy');
  await options.byRole('tab', 'Backup').click();
  await picture('backup');
  await options.close();
}

mkdirSync(folder, { recursive: true });
const browser = await launch({ browser: 'chromium', extension: path.resolve('.output/chrome-mv3'), serve });
try {
  await pause(SETTLED);
  for (const situation of SITUATIONS) await cardPicture(browser, situation);
  for (const scheme of ['light', 'dark'] as const) {
    await lexiconPictures(browser, scheme);
    await panelPictures(browser, scheme);
    await popupPictures(browser, folder, scheme);
    await sitesPictures(browser, folder, scheme);
  }
} finally {
  await browser.close();
}
console.log(folder);
