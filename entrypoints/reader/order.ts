/** The order of the page: what stands in a shadow root stands where its host does. */

/** From the document down: the hosts around `node`, then itself. */
function trailTo(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...trailTo(root.host), node] : [node];
}

export function compareNodes(a: Node, b: Node): number {
  let from = a.compareDocumentPosition(b);
  if (from & Node.DOCUMENT_POSITION_DISCONNECTED) {
    const [one, other] = [trailTo(a), trailTo(b)];
    const at = one.findIndex((node, i) => node !== other[i]);
    from = one[at]?.compareDocumentPosition(other[at] ?? a) ?? 0;
  }
  return from & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
