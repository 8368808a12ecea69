/** Follows a page that changes: which parts must be read again, and when visibility may have changed. */
import { isOurs } from './ours.ts';
import { blockAround, endsBlock, firstIn, isInSkipped, nextOf, parentOf } from './walk.ts';

/** `roots` must be read again, each on its own; the text nodes in `gone` were changed or taken out. */
export type Changes = { roots: Set<Node>; gone: Set<Text> };

const VISIBILITY = ['class', 'style', 'hidden', 'open', 'contenteditable', 'role'];
/** Those that say whether text can be edited. */
const EDITABLE = ['contenteditable', 'role'];

const textsUnder = (node: Node): Text[] => {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text];
  const texts: Text[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
};

const isBlock = (node: Node): boolean => node instanceof Element && endsBlock(node);

/** What a batch of mutations means. Blocks that come or go leave their neighbours alone; text changes its whole block. */
export function changesIn(mutations: readonly MutationRecord[]): Changes {
  const roots = new Set<Node>();
  const gone = new Set<Text>();
  const inlineText = new Map<Node, boolean>();
  const hasInline = (node: Node): boolean => {
    const known = inlineText.get(node) ?? hasInlineText(node);
    inlineText.set(node, known);
    return known;
  };
  const readAround = (node: Node) => {
    const block = blockAround(node);
    if (block) roots.add(block);
  };
  for (const { type, target, addedNodes, removedNodes, attributeName } of mutations) {
    if (type === 'characterData') {
      gone.add(target as Text);
      readAround(target);
    } else if (type === 'attributes') {
      if (!EDITABLE.includes(attributeName as string)) continue;
      for (const text of textsUnder(target)) gone.add(text);
      readAround(target);
    } else {
      for (const node of removedNodes) for (const text of textsUnder(node)) gone.add(text);
      const changed = [...addedNodes, ...removedNodes];
      if (isBlock(target) && changed.every(isBlock) && !hasInline(target))
        for (const node of addedNodes) roots.add(node);
      else readAround(target);
    }
  }
  for (const root of roots)
    if (!root.isConnected || isInSkipped(root) || hasAncestorIn(root, roots)) roots.delete(root);
  return { roots, gone };
}

/** Text beside the blocks of `node`: what comes between joins or parts it. */
function hasInlineText(node: Node): boolean {
  for (let child = firstIn(node); child; child = nextOf(child))
    if (!isBlock(child) && child.textContent?.trim()) return true;
  return false;
}

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) if (roots.has(parent)) return true;
  return false;
}

/** Calls `changed` with what `document` has changed, until `signal` ends. */
export function watchPage(changed: (changes: Changes) => void, signal: AbortSignal): void {
  const observer = new MutationObserver((mutations) => {
    const theirs = mutations.filter((mutation) => !isOurs(mutation));
    if (theirs.length > 0) changed(changesIn(theirs));
  });
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: VISIBILITY,
  });
  signal.addEventListener('abort', () => observer.disconnect());
}
