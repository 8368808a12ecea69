/** Which mark is under the pointer? Asked of the browser's caret, confirmed by the rectangles of the text. */
import type { PointerPlace } from '../../platform/card-opener.ts';
import type { Marks } from './marks.ts';
import type { PageMatch, PageMatches } from './page-matches.ts';
import { liveRange } from './ranges.ts';

/** The lines of a match as rectangles in the viewport. */
export const rectsOf = (match: PageMatch): DOMRect[] => [...(liveRange(match.range)?.getClientRects() ?? [])];

const isIn = (rect: DOMRect, x: number, y: number): boolean =>
  rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;

/** The match at a point of the viewport (CSS px), of those that `marks` has. */
export function matchAt(x: number, y: number, matches: PageMatches, marks: Pick<Marks, 'has'>): PageMatch | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...matches.shadows] });
  const near = caret ? matches.at(caret.offsetNode, caret.offset) : [];
  return near.find((match) => marks.has(match.range) && rectsOf(match).some((rect) => isIn(rect, x, y)));
}

/**
 * Calls `moved` with the pointer's place, at most once a frame; undefined when it has left the page.
 * @returns forgets a move that has not been told yet.
 */
export function watchPointer(moved: (at: PointerPlace | undefined) => void, signal: AbortSignal): () => void {
  let frame = 0;
  let last: PointerPlace;
  const forget = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = { x: event.clientX, y: event.clientY, target: event.target, shift: event.shiftKey };
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        moved(last);
      });
    },
    { signal, capture: true, passive: true },
  );
  // Not in the capture phase: there the root hears every element that is left.
  document.documentElement.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && moved(undefined), {
    signal,
    passive: true,
  });
  signal.addEventListener('abort', forget);
  return forget;
}

/** Calls `pressed` with each click or tap, when all of the page have heard it. */
export function watchPresses(pressed: (event: MouseEvent) => void, signal: AbortSignal): void {
  // In the capture phase: pages that stop their clicks are left with ours all the same.
  window.addEventListener('click', (event) => event.isTrusted && setTimeout(() => pressed(event)), {
    signal,
    capture: true,
    passive: true,
  });
}
