/** The card in the situations that its looks were made for. */
import path from 'node:path';
import type { Browser, Media } from '../browsers/driver.ts';
import { CHINESE_OUTLET, OUTLET } from '../e2e/outlets.ts';
import { hoverMark, waitForMarks } from '../start/in-page.ts';
import { settled } from './picture.ts';

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

async function cardPicture(browser: Browser, folder: string, situation: Situation): Promise<void> {
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
  await settled();
  if (press) await card.byRole('button', press).click();
  if (scrollTo)
    await card.evaluate(
      (place: string) => document.querySelector(place)?.scrollIntoView({ block: 'center' }),
      scrollTo,
    );
  await settled();
  await page.screenshot(path.join(folder, `card-${name}.png`));
  await page.close();
}

export async function cardPictures(browser: Browser, folder: string): Promise<void> {
  for (const situation of SITUATIONS) await cardPicture(browser, folder, situation);
}
