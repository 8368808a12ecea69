// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { liveRange, nodeAt } from '../../entrypoints/reader/ranges.ts';
import { type Block, walk } from '../../entrypoints/reader/walk.ts';

function blockOf(html: string): Block {
  document.body.innerHTML = html;
  return walk(document.body).next().value as Block;
}

describe('nodeAt', () => {
  it.each([
    '合作共赢',
    'a<b>bc</b>d',
    '<i>win</i>-<b>win <u>coop</u>eration</b>, again',
    'a<br>b<br><br>c',
    Array.from({ length: 40 }, (_, i) => `<b>${'x'.repeat((i % 3) + 1)}</b>`).join(''),
  ])('names the node that holds each character: %s', (html) => {
    const block = blockOf(html);
    block.nodes.forEach((node, i) => {
      const start = block.starts[i] as number;
      for (let offset = start; offset < start + node.data.length; offset++) expect(nodeAt(block, offset)).toBe(i);
    });
  });

  it('passes over nodes without characters', () => {
    const block = blockOf('<p>ab</p>');
    const text = block.nodes[0] as Text;
    text.before(document.createTextNode(''));
    text.after(document.createTextNode(''), document.createTextNode('cd'));
    const again = walk(document.querySelector('p') as Element).next().value as Block;
    expect([0, 1, 2, 3].map((offset) => again.nodes[nodeAt(again, offset)]?.data)).toEqual(['ab', 'ab', 'cd', 'cd']);
  });
});

describe('liveRange', () => {
  const rangeOver = (startContainer: Text, startOffset: number, endContainer: Text, endOffset: number) =>
    liveRange({ startContainer, startOffset, endContainer, endOffset } as unknown as StaticRange);

  it('holds the text of its place', () => {
    const { nodes } = blockOf('a <b>win-win</b> phrase');
    const range = rangeOver(nodes[1] as Text, 4, nodes[2] as Text, 4);
    expect(range?.toString()).toBe('win phr');
  });

  it('is undefined where its text has gone or has become shorter', () => {
    const { nodes } = blockOf('a <b>win-win</b> phrase');
    const [, first, last] = nodes as [Text, Text, Text];
    last.data = '';
    expect(rangeOver(first, 4, last, 4)).toBeUndefined();
    first.remove();
    expect(rangeOver(first, 4, last, 0)).toBeUndefined();
  });
});
