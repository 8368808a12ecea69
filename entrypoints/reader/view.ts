/** What is in view comes first: a page may open in its middle, or be scrolled before it is read. */

/** A look is not cheap: on a long page it takes as much as a slice. */
const LOOKS = 8;

/** Nodes in view, from the top down, a step a look. None at the top of a page: what is there is read first anyway. */
export function* nodesInView(): Generator<Node | undefined> {
  for (let i = 0.5; scrollY > 0 && i < LOOKS; i++)
    yield document.caretPositionFromPoint(innerWidth / 3, (innerHeight * i) / LOOKS)?.offsetNode;
}
