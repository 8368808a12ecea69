/** Clicks and taps on the page, and whether they are ours to answer. */
import type { PointerPlace } from '../../platform/card-opener.ts';

/** `free`: nothing of the page answers to it, and nothing is being selected. `when`: ms; it is told a little later. */
export type Press = PointerPlace & { free: boolean; when: number };

/** What does something of its own when it is pressed: a marked phrase in it stays a part of it. */
const LIVE =
  ':any-link, button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [role=tab], [role=menuitem], [contenteditable]';

export function watchPresses(pressed: (press: Press) => void, signal: AbortSignal): void {
  // In the capture phase: pages that stop their clicks are left with ours all the same.
  window.addEventListener(
    'click',
    (event) => {
      // The second click of two selects a word; the keyboard's clicks have no number.
      if (!event.isTrusted || event.button !== 0 || event.detail !== 1) return;
      const { clientX: x, clientY: y, target, timeStamp: when } = event;
      const inLive = target instanceof Element && target.closest(LIVE);
      const withKey = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      // Whether the page takes the click for itself is known when all have heard it.
      setTimeout(() => {
        const selecting = document.getSelection()?.isCollapsed === false;
        pressed({ x, y, target, when, free: !inLive && !withKey && !selecting && !event.defaultPrevented });
      });
    },
    { signal, capture: true, passive: true },
  );
}
