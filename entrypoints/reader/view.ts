/** What is in view comes first: a page may open in its middle, or be scrolled before it is read. */

const STEP = 32; // CSS px between two looks, about a line
const COLUMNS = [0.25, 0.5, 0.75]; // of the width

/** Calls `moved` when another part of the page is in view, once at the beginning; asks for no layout of its own. */
export function watchView(moved: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    moved();
  });
  observer.observe(document.documentElement);
  document.addEventListener('scroll', moved, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Nodes in view, from the top down, a step a look. */
export function* nodesInView(): Generator<Node | undefined> {
  for (let y = STEP / 2; y < innerHeight; y += STEP)
    for (const column of COLUMNS) yield document.caretPositionFromPoint(innerWidth * column, y)?.offsetNode;
}
