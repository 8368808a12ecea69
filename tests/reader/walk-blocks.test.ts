// @vitest-environment happy-dom
/** The nodes of a block, and where they stand in its text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, walk } from '../../entrypoints/reader/walk.ts';

/** A page as data: a text, or a tag with what is in it. */
type Piece = string | [tag: string, pieces: Piece[]];

function build(piece: Piece): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const [tag, pieces] = piece;
  const element = document.createElement(tag);
  element.append(...pieces.map(build));
  return element;
}
const pageOf = (...pieces: Piece[]): Element => build(['article', pieces]) as Element;
const data = ({ nodes }: Block): string[] => nodes.map((node) => node.data);

const text = fc.constantFrom('合作', 'win-win ', ' ', '\n', 'a', '');
const { pieces } = fc.letrec<{ pieces: Piece[]; piece: Piece }>((tie) => ({
  pieces: fc.array(tie('piece'), { maxLength: 5, depthIdentifier: 'page' }),
  piece: fc.oneof(
    { depthIdentifier: 'page', maxDepth: 5 },
    { weight: 3, arbitrary: text },
    fc.constant<Piece>(['br', []]),
    fc.tuple(fc.constantFrom('b', 'span', 'a', 'p', 'div', 'li', 'code', 'ruby', 'rt'), tie('pieces')),
  ),
}));

const isRead = (node: Node): boolean => !node.parentElement?.closest('code, rt');
function* textsOf(page: Element): Generator<Text> {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

describe('any page', () => {
  it('has each readable text once, in document order', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const page = pageOf(...some);
        const readable = [...textsOf(page)].filter(isRead);
        // What has no letters may be left out.
        const read = [...walk(page)].flatMap(({ nodes }) => nodes).filter((node) => node.data.trim() !== '');
        expect(read).toEqual(readable.filter((node) => node.data.trim() !== ''));
      }),
      { numRuns: 500 },
    );
  });

  it('has blocks whose nodes add up to their text, with line breaks between', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        for (const block of walk(pageOf(...some))) {
          let end = 0;
          for (const [i, node] of block.nodes.entries()) {
            const start = block.starts[i] as number;
            expect(block.text.slice(end, start)).toMatch(/^\n*$/);
            end = start + node.data.length;
            expect(block.text.slice(start, end)).toBe(node.data);
          }
          expect(block.text.slice(end)).toMatch(/^\n*$/);
          expect(block.starts).toHaveLength(block.nodes.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shares no node between blocks', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const nodes = [...walk(pageOf(...some))].flatMap((block) => block.nodes);
        expect(new Set(nodes).size).toBe(nodes.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text node that is empty', () => {
  it('belongs to the block it stands in, and to no other', () => {
    const page = pageOf(['div', ['']], ['p', ['合作共赢']]);
    const blocks = [...walk(page)].filter((block) => block.text !== '');
    expect(blocks.map(data)).toEqual([['合作共赢']]);
  });

  it('may stand among others', () => {
    const [block] = walk(pageOf('合作', '', ['b', ['']], '共赢'));
    expect(block).toMatchObject({ text: '合作共赢' });
  });
});

describe('blocks without letters', () => {
  it('are left out', () => {
    const page = pageOf(
      '\n ',
      ['p', ['a']],
      ' ',
      [
        'p',
        [
          ['b', [' ']],
          ['br', []],
        ],
      ],
      ['p', ['b']],
      '\n',
    );
    expect([...walk(page)].map(data)).toEqual([['a'], ['b']]);
  });

  it('are not those with figures or marks', () => {
    expect([...walk(pageOf(['p', ['2049']], ['p', ['。']]))].flatMap(data)).toContain('2049');
  });
});

describe('the root', () => {
  it('may be a text', () => {
    expect([...walk(document.createTextNode('合作'))].map(data)).toEqual([['合作']]);
  });

  it('may be an inline element, whose neighbours are not read', () => {
    const page = pageOf('a', ['b', ['b', ['i', ['c']]]], 'd');
    expect([...walk(page.children[0] as Element)].map(data)).toEqual([['b', 'c']]);
  });

  it('may be a block, whose neighbours are not read', () => {
    const page = pageOf(['p', ['a']], ['p', ['b']], ['p', ['c']]);
    expect([...walk(page.children[1] as Element)].map(data)).toEqual([['b']]);
  });

  it('may be the document', () => {
    document.body.replaceChildren(pageOf(['p', ['合作']]));
    expect([...walk(document)].map(data)).toEqual([['合作']]);
  });
});
