/**
 * The readable text of a page, block by block: a phrase may cross inline elements, never a block boundary (rule 4).
 * Tags decide here, styles are asked only for what matched (ranges.ts): asking for every element would cost more than
 * the whole scan.
 */

/** The text nodes of one block; `starts[i]` is where `nodes[i]` begins in `text` (UTF-16 offsets). */
export type Block = { nodes: Text[]; starts: number[]; text: string };

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const INLINE = tags(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR OUTPUT Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR',
);
/** Not read, and not seen in the line: the phrase goes on behind them. Ruby annotations stand above it. */
const UNSEEN = tags('NOSCRIPT RP RT RTC SCRIPT STYLE TEMPLATE');
/** Rule 9. */
const SKIPPED = tags(
  'AUDIO CANVAS CODE DATALIST EMBED HEAD IFRAME INPUT KBD MATH METER OBJECT OPTION PROGRESS SAMP SELECT SVG TEXTAREA TITLE VAR VIDEO',
);

/** Names are lower case in XHTML. */
const nameOf = (element: Element): string => element.tagName.toUpperCase();

const isEditable = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
};

const isRead = (element: Element): boolean =>
  !UNSEEN.has(nameOf(element)) && !SKIPPED.has(nameOf(element)) && !isEditable(element);

/** Whether the text before and behind the element, and what is in it, are apart. */
export function endsBlock(element: Element): boolean {
  const name = nameOf(element);
  if (UNSEEN.has(name) || name === 'BR') return false;
  return !INLINE.has(name) || isEditable(element);
}

/** Whether `node` stands in something that is not read. */
export function isInSkipped(node: Node): boolean {
  for (let element = node.parentElement; element; element = element.parentElement) if (!isRead(element)) return true;
  return node.ownerDocument?.designMode === 'on';
}

/** The nearest element around `node` that is a block of its own. */
export function blockAround(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && !endsBlock(element)) element = element.parentElement;
  return element;
}

/** The blocks under `root`, in document order, those of white space alone left out. */
export function* walk(root: Node): Generator<Block> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const finish = (): Block | undefined => {
    if (parts.length === 0) return undefined;
    const block = { nodes, starts, text: parts.join('') };
    [nodes, starts, parts, length] = [[], [], [], 0];
    return /\S/.test(block.text) ? block : undefined;
  };
  let node: Node | null = root;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      nodes.push(text);
      starts.push(length);
      add(text.data);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (nameOf(element) === 'BR') add('\n');
      else if (endsBlock(element)) {
        const block = finish();
        if (block) yield block;
      }
      if (isRead(element)) down = element.firstChild;
    } else if (node.nodeType === Node.DOCUMENT_NODE) down = node.firstChild;
    if (down) {
      node = down;
      continue;
    }
    // Up until there is a next sibling; leaving a block ends it.
    for (;;) {
      if (node instanceof Element && endsBlock(node)) {
        const block = finish();
        if (block) yield block;
      }
      if (!node || node === root || node.nextSibling) break;
      node = node.parentNode;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  const last = finish();
  if (last) yield last;
}
