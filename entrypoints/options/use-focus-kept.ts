/** When what had the focus is gone from sight, the focus goes to what took its place, not to the top of the page. */
import { useEffect, useRef } from 'preact/hooks';

const PLACES = ['.lexicon-reading', '.entry-table a[tabindex="0"]'];

export function useFocusKept(whatShows: readonly unknown[]): void {
  const opened = useRef(false);
  useEffect(() => {
    if (!opened.current) {
      opened.current = true;
      return;
    }
    // An element that is no longer displayed loses the focus when the next frame is drawn.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const places = PLACES.map((place) => document.querySelector<HTMLElement>(place));
        places.find((place) => place?.checkVisibility())?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, whatShows);
}
