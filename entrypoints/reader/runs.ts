/** A run: the text around one place, up to the nearest blocks on both sides. What a small change makes anew. */
import { type Block, blockAround, endsBlock, isRead, lastIn, parentOf, previousOf, walk } from './walk.ts';

export const isBlock = (node: Node): boolean => node instanceof Element && endsBlock(node);

const innerLast = (node: Node): Node | null => (node instanceof Element && isRead(node) ? lastIn(node) : null);

/** What `node` ends with. */
export function lastLeaf(node: Node): Node {
  const inner = innerLast(node);
  return inner ? lastLeaf(inner) : node;
}

/** Goes back from `node` as long as no block begins or ends on the way. */
function startOfRun(node: Node): Node {
  for (let at = node; ; ) {
    let before: Node | null = previousOf(at);
    if (!before) {
      const parent = parentOf(at);
      if (!(parent instanceof Element) || endsBlock(parent)) return at;
      at = parent;
      continue;
    }
    for (let last: Node | null = before; last; last = innerLast(before)) {
      if (isBlock(last)) return at;
      before = last;
    }
    at = before;
  }
}

/** The run that `node` is in, unless it is white space alone or a block; its nodes are added to `passed`. */
export function runAround(node: Node, passed: Set<Node>): Block | undefined {
  if (isBlock(node)) return undefined;
  const limit = blockAround(node) ?? node.getRootNode();
  for (const block of walk(limit, undefined, startOfRun(node), passed)) return block;
  return undefined;
}
