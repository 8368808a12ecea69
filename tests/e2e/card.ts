/** The card as a reader sees it. */
import type { Box, Frame, Page } from '../browsers/driver.ts';
import { hoverMark } from '../start/in-page.ts';
import { eventually } from './open.ts';

/** The card's box once it can be seen; null while it is not there or not shown yet. */
export async function seenCard(page: Page): Promise<Box | null> {
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    return host.matches(':popover-open') && getComputedStyle(host).opacity === '1';
  });
  const [frame] = await page.frames();
  return seen && frame ? frame.box() : null;
}

export const cardIsGone = (page: Page): Promise<void> =>
  eventually(async () => (await page.frames()).length === 0, 'the card is gone');

/** Rests the pointer on a phrase until its card can be seen. */
export async function openCard(page: Page, phrase: string): Promise<{ card: Frame; box: Box; phrase: Box }> {
  const at = await hoverMark(page, phrase);
  const card = await page.card();
  await card.waitFor(() => document.querySelector('article'));
  await eventually(async () => (await seenCard(page)) !== null, `the card of "${phrase}"`);
  return { card, box: (await seenCard(page)) as Box, phrase: at };
}

export const textOf = (card: Frame): Promise<string> => card.evaluate(() => document.body.innerText);
