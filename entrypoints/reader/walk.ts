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
/** Rule 9. Ruby annotations too: they stand between the characters of a phrase, not in it. */
const SKIPPED = tags(
  'AUDIO CANVAS CODE DATALIST EMBED HEAD IFRAME INPUT KBD MATH METER NOSCRIPT OBJECT OPTION PROGRESS RP RT RTC SAMP SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VAR VIDEO',
);

export const isInline = (element: Element): boolean => INLINE.has(element.tagName.toUpperCase());

const isEditable = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
};

export const isSkipped = (element: Element): boolean =>
  SKIPPED.has(element.tagName.toUpperCase()) || isEditable(element);

/** Whether `node` stands in something that is not read. */
export function isInSkipped(node: Node): boolean {
  for (let element = node.parentElement; element; element = element.parentElement) if (isSkipped(element)) return true;
  return node.ownerDocument?.designMode === 'on';
}

/** The nearest element around `node` that is a block of its own. */
export function blockAround(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && isInline(element)) element = element.parentElement;
  return element;
}

/** The blocks under `root`, in document order, those without letters left out. */
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
    const block = nodes.length > 0 ? { nodes, starts, text: parts.join('') } : undefined;
    if (length > 0) [nodes, starts, parts, length] = [[], [], [], 0];
    return block;
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
      if (element.tagName === 'BR') add('\n');
      else if (!isInline(element)) {
        const block = finish();
        if (block) yield block;
      }
      if (!isSkipped(element)) down = element.firstChild;
    } else if (node.nodeType === Node.DOCUMENT_NODE) down = node.firstChild;
    if (down) {
      node = down;
      continue;
    }
    // Up until there is a next sibling; leaving a block ends it.
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node instanceof Element && !isInline(node)) {
        const block = finish();
        if (block) yield block;
      }
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  const last = finish();
  if (last) yield last;
}
