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

/** A form's properties give way to its fields (`<input name="parentNode">`); asked of the prototype they do not. */
const unhidden = <T>(name: string, of: object = Node.prototype) => {
  const get = Object.getOwnPropertyDescriptor(of, name)?.get as () => T;
  return (node: Node): T => get.call(node);
};
export const parentOf = unhidden<Node | null>('parentNode');
export const firstIn = unhidden<ChildNode | null>('firstChild');
export const nextOf = unhidden<ChildNode | null>('nextSibling');
export const lastIn = unhidden<ChildNode | null>('lastChild');
export const previousOf = unhidden<ChildNode | null>('previousSibling');
const elementAround = unhidden<Element | null>('parentElement');
/** Open ones only. */
export const shadowOf = unhidden<ShadowRoot | null>('shadowRoot', Element.prototype);

/** Names are lower case in XHTML. */
const nameOf = ({ tagName }: Element): string => (typeof tagName === 'string' ? tagName.toUpperCase() : 'FORM');
const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

const isEditable = (element: Element): boolean => {
  const editable = attributeOf(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || attributeOf(element, 'role') === 'textbox';
};

export const isRead = (element: Element): boolean =>
  !UNSEEN.has(nameOf(element)) && !SKIPPED.has(nameOf(element)) && !isEditable(element);

/** Whether the text before and behind the element, and what is in it, are apart. */
export function endsBlock(element: Element): boolean {
  const name = nameOf(element);
  if (UNSEEN.has(name) || name === 'BR') return false;
  return !INLINE.has(name) || isEditable(element);
}

/** Whether `node` stands in something that is not read. */
export function isInSkipped(node: Node): boolean {
  for (let element = elementAround(node); element; element = elementAround(element)) if (!isRead(element)) return true;
  return node.ownerDocument?.designMode === 'on';
}

/** The nearest element around `node` that is a block of its own. */
export function blockAround(node: Node): Element | null {
  let element = node instanceof Element ? node : elementAround(node);
  while (element && !endsBlock(element)) element = elementAround(element);
  return element;
}

export const textsUnder = (node: Node): Text[] => {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text];
  const texts: Text[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
};

/** Where a walk stands while it waits, and whose trees it has passed by: elements that have a shadow root, or may get one. */
export type Place = { node: Node | null; hosts?: Set<Element> };

/** Elements of the page's own making get their shadow roots when they are defined. */
const mayBeHost = (element: Element): boolean => Boolean(shadowOf(element)) || element.matches?.(':not(:defined)');

/**
 * The blocks under `root`, in document order, those of white space alone left out.
 * @param passed only the first run of text, from `from` on, and all its nodes are added here.
 * @returns whether it has come back to `root`: not where the page has taken the way there out of the document meanwhile.
 */
export function* walk(
  root: Node,
  place: Place = { node: null },
  from: Node = root,
  passed?: Set<Node>,
): Generator<Block, boolean> {
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
  let node: Node | null = from;
  while (node) {
    passed?.add(node);
    let down: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      nodes.push(text);
      starts.push(length);
      add(text.data);
    } else if (node instanceof Element) {
      const element: Element = node;
      if (nameOf(element) === 'BR') add('\n');
      else if (endsBlock(element)) {
        const block = finish();
        place.node = node;
        if (block) yield block;
        if (passed) return true;
      }
      if (isRead(element)) {
        down = firstIn(element);
        if (place.hosts && mayBeHost(element)) place.hosts.add(element);
      }
    } else down = firstIn(node);
    if (down) {
      node = down;
      continue;
    }
    // Up until there is a next sibling; leaving a block ends it.
    for (;;) {
      if (node instanceof Element && endsBlock(node)) {
        const block = finish();
        place.node = node;
        if (block) yield block;
        if (passed) return true;
      }
      if (node === root || nextOf(node)) break;
      const parent = parentOf(node);
      if (!parent) return false;
      node = parent;
    }
    node = node && node !== root ? nextOf(node) : null;
  }
  const last = finish();
  if (last) yield last;
  return true;
}
