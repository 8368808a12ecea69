/**
 * Where the card goes: under the line of its phrase that the pointer is on, above it where there is no room, and after
 * it when the page scrolls. Floating UI computes; the box is fixed in the top layer, so of its platform we need only
 * the viewport.
 */
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import type { VirtualElement } from '@floating-ui/dom';

export type Anchor = {
  /** The lines of the phrase, in the viewport (CSS px); none when it is gone. */
  lines: () => DOMRect[];
  /** The pointer when it came to rest. */
  x: number;
  y: number;
  /** An element around the phrase: when its size changes, the phrase may have moved. */
  element: Element;
};

/** Between the card and the edges of the viewport, CSS px. */
export const MARGIN = 8;
const GAP = 6;

const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
  }),
  getDimensions: (element) => ({ width: element.offsetWidth, height: element.offsetHeight }),
  getClippingRect: () => ({
    x: 0,
    y: 0,
    width: document.documentElement.clientWidth || innerWidth,
    height: innerHeight,
  }),
};

/** The number of the line under the pointer, or of the nearest. */
function lineAt({ lines, x, y }: Anchor): number {
  const away = lines().map(
    ({ top, bottom, left, right }) => Math.max(top - y, 0, y - bottom) * 1000 + Math.max(left - x, 0, x - right),
  );
  return away.indexOf(Math.min(...away));
}

/** As wide as the line, as high as the lines of the phrase that follow on it: the card covers none of them. */
function linesAround(line: DOMRect, lines: readonly DOMRect[]): DOMRect {
  let { top, bottom } = line;
  for (const rect of [...lines, ...[...lines].reverse()]) {
    // Not what stands in another column.
    if (rect.top - bottom > line.height || top - rect.bottom > line.height) continue;
    top = Math.min(top, rect.top);
    bottom = Math.max(bottom, rect.bottom);
  }
  return new DOMRect(line.left, top, line.width, bottom - top);
}

/**
 * Calls `placed` now and whenever the phrase or the window moves; without a place when there is no phrase any more.
 * @param fitInto makes the box no higher than the room there is (CSS px); the place is that of the box so made.
 */
export function follow(
  anchor: Anchor,
  box: HTMLElement,
  signal: AbortSignal,
  fitInto: (room: number) => void,
  placed: (at: { x: number; y: number } | undefined) => void,
): void {
  const number = lineAt(anchor);
  const place = async () => {
    const lines = anchor.lines();
    const line = lines[number] ?? lines[0];
    if (!line || !box.isConnected) return placed(undefined);
    const around = linesAround(line, lines);
    const reference: VirtualElement = { getBoundingClientRect: () => around };
    const padding = MARGIN;
    const fitting = size({ padding, apply: ({ availableHeight }) => fitInto(availableHeight) });
    fitInto(innerHeight);
    const { x, y } = await computePosition(reference, box, {
      platform,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(GAP), flip({ padding }), shift({ padding }), fitting],
    });
    if (!signal.aborted) placed({ x, y });
  };
  let frame = 0;
  const again = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      void place();
    });
  };
  // Whatever scrolls is heard here, because the capture phase goes through the window; what loads late moves the text.
  window.addEventListener('scroll', again, { signal, capture: true, passive: true });
  window.addEventListener('resize', again, { signal });
  const sizes = new ResizeObserver(again);
  for (const element of [box, document.body, anchor.element]) sizes.observe(element);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  });
  void place();
}
