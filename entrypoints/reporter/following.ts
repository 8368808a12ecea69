/** Tells where the pointer rests. Listens in the extension's own world alone: nothing of it can be seen by the page. */
import { type ReadMatch, readHere } from '../../platform/read-page.ts';

const REST = 160; // ms on the same phrase: on its way the pointer crosses many

export function follow(rests: (match: ReadMatch) => void, signal: AbortSignal): void {
  let frame = 0;
  let at = { x: 0, y: 0 };
  let over: ReadMatch | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    frame = 0;
    const found: ReadMatch | undefined = readHere().page?.matchAt(at.x, at.y);
    if (found === over) return;
    over = found;
    clearTimeout(timer);
    // What it has left stays in the panel, to be read there.
    if (found) timer = setTimeout(() => rests(found), REST);
  };
  window.addEventListener(
    'pointermove',
    ({ isTrusted, clientX, clientY }) => {
      if (!isTrusted) return;
      at = { x: clientX, y: clientY };
      frame ||= requestAnimationFrame(look);
    },
    { signal, capture: true, passive: true },
  );
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
}
