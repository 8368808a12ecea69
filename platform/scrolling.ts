/** Brings a phrase into view, with room for its card; what is in view stays where it is. */
const MARGIN = 0.1; // of the viewport's height

export function bringIntoView(element: Element, line: () => DOMRect | undefined): void {
  const isSeen = (): boolean => {
    const rect = line();
    return !rect || (rect.top >= innerHeight * MARGIN && rect.bottom <= innerHeight * (1 - MARGIN));
  };
  if (isSeen()) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The phrase may stand far down in a long paragraph.
  if (!isSeen()) scrollBy({ top: (line()?.top ?? 0) - innerHeight / 3, behavior: 'instant' });
}
