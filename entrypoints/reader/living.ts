/** Follows a page that changes: which parts must be read again, and when visibility may have changed. */
import { isOurs } from './ours.ts';
import { isBlock, lastLeaf } from './runs.ts';
import { blockAround, firstIn, isInSkipped, nextOf, parentOf, previousOf, textsUnder } from './walk.ts';

export type Changes = {
  /** Blocks that must be read again, each with all that is in it. */
  roots: Set<Node>;
  /** Each in a run of text that must be read again (runs.ts). */
  around: Set<Node>;
  /** Text nodes that were changed or taken out. */
  gone: Set<Text>;
  /** What was taken out of its place. */
  taken: Set<Node>;
  /** Other text may be seen or hidden now. */
  restyled: boolean;
};

export const noChanges = (): Changes => ({
  roots: new Set(),
  around: new Set(),
  gone: new Set(),
  taken: new Set(),
  restyled: false,
});

const VISIBILITY = ['class', 'style', 'hidden', 'open', 'contenteditable', 'role'];
/** Those that say whether text can be edited. */
const EDITABLE = ['contenteditable', 'role'];

/**
 * What a batch of mutations means. A block that comes is read, one that goes leaves nothing to read; what stands beside
 * them may be joined or parted, and text changes its own run.
 */
export function changesIn(mutations: readonly MutationRecord[]): Changes {
  const changes = noChanges();
  const { roots, around, gone, taken } = changes;
  /** The text on both sides of a place: it may now be joined or parted. */
  const beside = (parent: Node | null, before: Node | null, behind: Node | null) => {
    if (before && !isBlock(before)) around.add(lastLeaf(before));
    if (behind && !isBlock(behind)) around.add(behind);
    if (!parent || isBlock(parent)) return;
    // In an inline element: what stands around that, too.
    around.add(parent);
    beside(parentOf(parent), null, nextOf(parent));
  };
  const besideNode = (node: Node) => beside(parentOf(node), previousOf(node), nextOf(node));
  const come = (node: Node) => {
    if (isBlock(node)) roots.add(node);
    else {
      around.add(node);
      for (let child = firstIn(node); child; child = nextOf(child)) come(child);
    }
  };
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling, attributeName } of mutations) {
    if (type === 'characterData') {
      gone.add(target as Text);
      around.add(target);
    } else if (type === 'attributes') {
      changes.restyled = true;
      if (!EDITABLE.includes(attributeName as string)) continue;
      for (const text of textsUnder(target)) gone.add(text);
      besideNode(target);
      const block = blockAround(target);
      if (block) roots.add(block);
    } else {
      for (const node of removedNodes) {
        taken.add(node);
        for (const text of textsUnder(node)) gone.add(text);
      }
      for (const node of addedNodes) {
        come(node);
        besideNode(node);
      }
      beside(target, previousSibling, nextSibling);
    }
  }
  for (const nodes of [roots, around])
    for (const node of nodes)
      if (!node.isConnected || isInSkipped(node) || hasAncestorIn(node, roots)) nodes.delete(node);
  return changes;
}

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) if (roots.has(parent)) return true;
  return false;
}

/**
 * Calls `changed` with what has changed in the trees that are watched, until `signal` ends.
 * @returns watches a tree: the document, a shadow root.
 */
export function watchPage(changed: (changes: Changes) => void, signal: AbortSignal): (tree: Node) => void {
  const observer = new MutationObserver((mutations) => {
    const theirs = mutations.filter((mutation) => !isOurs(mutation));
    if (theirs.length > 0) changed(changesIn(theirs));
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return (tree) =>
    observer.observe(tree, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: VISIBILITY,
    });
}
