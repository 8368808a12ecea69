/** Keys inside the card: Esc closes it, F6 and Tab beyond its ends go back to the page. */
import type { Want } from '../../platform/card-port.ts';

const STOPS = 'a[href], button:not(:disabled), textarea, input, select, summary, [tabindex="0"]';

const stops = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(STOPS)].filter((element) => element.checkVisibility());

export const focusHeading = (): void => document.querySelector('h1')?.focus();

export function listenForKeys(want: (want: Want) => void): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      // A note that is being written is saved when its field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      want('close');
    } else if (key === 'F6' || (key === 'Tab' && isEnd(shiftKey))) want('backToPage');
    else return;
    event.preventDefault();
  });
}

/** Backwards, the heading is the end: it stands before the first stop. */
function isEnd(backwards: boolean): boolean {
  const all = stops();
  const { activeElement } = document;
  if (backwards) return activeElement === all[0] || activeElement?.localName === 'h1';
  return activeElement === all.at(-1);
}
