/** Goes to a phrase of the page, and flashes it there: by a highlight, so that the page's document stays as it is. */
import type { ReadMatch, ReadPage } from '../../platform/read-page.ts';
import { bringIntoView } from '../../platform/scrolling.ts';

/** See components/marks.css. */
const FLASH = 'flashed-1';
/** Painted and not, by turns (ms); without the blink for readers who ask for less motion. */
const BLINK = [260, 160, 1400];
const STEADY = [1800];

let flashing: AbortController | undefined;

/** @returns false where the phrase is there no more. */
export function jumpTo(page: ReadPage, match: ReadMatch, signal: AbortSignal): boolean {
  const element = match.range.startContainer.parentElement;
  if (!element || page.linesOf(match).length === 0) return false;
  bringIntoView(element, () => page.linesOf(match)[0]);
  if (!page.isDiscreet && CSS.highlights) flash(match.range, signal);
  return true;
}

function flash(range: StaticRange, signal: AbortSignal): void {
  flashing?.abort();
  flashing = new AbortController();
  const end = AbortSignal.any([flashing.signal, signal]);
  const painted = new Highlight(range);
  painted.priority = 1;
  const paint = ([length, ...others]: readonly number[], on: boolean) => {
    if (on) CSS.highlights.set(FLASH, painted);
    else CSS.highlights.delete(FLASH);
    if (length === undefined) return;
    const timer = setTimeout(() => paint(others, !on), length);
    end.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  end.addEventListener('abort', () => CSS.highlights.delete(FLASH), { once: true });
  paint(matchMedia('(prefers-reduced-motion: reduce)').matches ? STEADY : BLINK, true);
}
