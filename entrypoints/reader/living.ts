/** Follows a page that changes: which parts must be read again, and when visibility may have changed. */
import { blockAround, endsBlock, isInSkipped } from './walk.ts';

/** `roots` must be read again, each on its own; the text nodes in `gone` were changed or taken out. */
export type Changes = { roots: Set<Node>; gone: Set<Text> };

const VISIBILITY = ['class', 'style', 'hidden', 'open', 'contenteditable'];

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
  const readAround = (node: Node) => {
    const block = blockAround(node);
    if (block) roots.add(block);
  };
  for (const { type, target, addedNodes, removedNodes, attributeName } of mutations) {
    if (type === 'characterData') {
      gone.add(target as Text);
      readAround(target);
    } else if (type === 'attributes') {
      if (attributeName !== 'contenteditable') continue;
      for (const text of textsUnder(target)) gone.add(text);
      readAround(target);
    } else {
      for (const node of removedNodes) for (const text of textsUnder(node)) gone.add(text);
      const changed = [...addedNodes, ...removedNodes];
      if (isBlock(target) && changed.every(isBlock) && !hasInlineText(target))
        for (const node of addedNodes) roots.add(node);
      else readAround(target);
    }
  }
  for (const root of roots)
    if (!root.isConnected || isInSkipped(root) || hasAncestorIn(root, roots)) roots.delete(root);
  return { roots, gone };
}

/** Text beside the blocks of `node`: what comes between joins or parts it. */
const hasInlineText = (node: Node): boolean =>
  [...node.childNodes].some((child) => !isBlock(child) && child.textContent?.trim());

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) if (roots.has(parent)) return true;
  return false;
}

/** Calls `changed` with what `document` has changed, until `signal` ends. */
export function watchPage(changed: (changes: Changes) => void, signal: AbortSignal): void {
  const observer = new MutationObserver((mutations) => changed(changesIn(mutations)));
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: VISIBILITY,
  });
  signal.addEventListener('abort', () => observer.disconnect());
}
