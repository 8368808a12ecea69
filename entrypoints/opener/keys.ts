/** Keys while the focus is in the page: Esc closes the card, F6, the key between panes, goes into it. */

export type KeyManners = { isOpen: () => boolean; close: () => void; enter: () => void };

export function listenForKeys({ isOpen, close, enter }: KeyManners, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const act = { Escape: close, F6: enter }[event.key];
      if (!act || !event.isTrusted || !isOpen()) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The key was for us: it must not also close what the page has open.
      event.stopImmediatePropagation();
      event.preventDefault();
      act();
    },
    { signal, capture: true },
  );
}
