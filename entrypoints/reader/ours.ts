/** Our own elements in the page: what happens to them is no change of the page. */
export const ours = new WeakSet<Node>();

export function isOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const moved = [...addedNodes, ...removedNodes];
  return ours.has(target) || (moved.length > 0 && moved.every((node) => ours.has(node)));
}
