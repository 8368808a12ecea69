/** What is in view comes first: a page may open in its middle, or be scrolled before it is read. */

/** Of the height and the width. A look is not cheap: on a long page as much as a slice. */
const ROWS = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85];
const COLUMNS = [0.3, 0.6];

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

/** Nodes in view, from the top down, a step a look. None at the top of a page: what is there is read first anyway. */
export function* nodesInView(): Generator<Node | undefined> {
  if (scrollY === 0) return;
  for (const row of ROWS)
    for (const column of COLUMNS)
      yield document.caretPositionFromPoint(innerWidth * column, innerHeight * row)?.offsetNode;
}
