// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { blockAround, isInSkipped, walk } from '../../entrypoints/reader/walk.ts';

/** The texts of the blocks in `html`, those of white space alone left out. */
function texts(html: string): string[] {
  document.body.innerHTML = html;
  return [...walk(document.body)].map((block) => block.text).filter((text) => text.trim() !== '');
}

describe('inline and block', () => {
  it.each([
    ['text alone', '合作共赢', ['合作共赢']],
    ['inline elements', 'a<b>b</b><i>c<a href="#">d</a></i><span>e</span>f', ['abcdef']],
    ['other inline elements', '<font>a</font><ins>b</ins><mark>c</mark><sup>d</sup><time>e</time><u>f</u>', ['abcdef']],
    ['a place to break a line', '人类命运<wbr>共同体', ['人类命运共同体']],
    ['a comment', 'win-win <!-- here -->cooperation', ['win-win cooperation']],
    ['blocks one after the other', '<p>a</p><p>b</p>', ['a', 'b']],
    ['text before and after a block', 'a<div>b</div>c', ['a', 'b', 'c']],
    ['blocks in blocks', '<section>a<article>b<p>c</p>d</article></section>e', ['a', 'b', 'c', 'd', 'e']],
    ['a block in an inline element', '<span>a<div>b</div>c</span>d', ['a', 'b', 'cd']],
    ['an empty block', 'a<div></div>b', ['a', 'b']],
    ['a rule', 'a<hr>b', ['a', 'b']],
    ['a list', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', ['a', 'b', 'c']],
    ['a table', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', ['a', 'b']],
    ['a picture', 'a<img alt="x">b', ['a', 'b']],
    ['nothing', '', []],
  ])('%s', (_what, html, blocks) => expect(texts(html)).toEqual(blocks));

  it('keeps white space as it is', () => {
    expect(texts('<p>win-win\n   <b> cooperation</b>\u00a0</p>')).toEqual(['win-win\n    cooperation\u00a0']);
  });
});

describe('a line break', () => {
  it.each([
    ['between texts', '伙伴关<br>系', ['伙伴关\n系']],
    ['at the begin and the end', '<p><br>a<br></p><p>b</p>', ['\na\n', 'b']],
    ['several', 'a<br><br>b', ['a\n\nb']],
    ['between blocks', '<p>a</p><br><p>b</p>', ['a', 'b']],
    ['in an inline element', 'a<b>b<br>c</b>', ['ab\nc']],
  ])('%s is white space in its block', (_where, html, blocks) => expect(texts(html)).toEqual(blocks));
});

describe('what is not read', () => {
  it.each([
    ['scripts', '<script>peace</script>'],
    ['styles', '<style>peace{}</style>'],
    ['form fields', '<textarea>peace</textarea><select><option>peace</option></select><input value="peace">'],
    ['code', '<code>peace</code><kbd>peace</kbd><samp>peace</samp><var>peace</var>'],
    ['drawings', '<svg><text>peace</text></svg><canvas>peace</canvas>'],
    ['what stands for frames and media', '<iframe>peace</iframe><object>peace</object><video>peace</video>'],
    ['what is not shown', '<template>peace</template><noscript>peace</noscript>'],
    ['inside of it', '<code><p>peace <b>peace</b></p></code>'],
    ['editable text', '<div contenteditable>peace</div><p contenteditable="true">peace <b>peace</b></p>'],
    ['editable plain text', '<div contenteditable="plaintext-only">peace</div>'],
    ['text boxes', '<div role="textbox">peace</div>'],
  ])('%s', (_what, html) => {
    expect(texts(html)).toEqual([]);
    expect(texts(`<p>a</p>${html}<p>b</p>`)).toEqual(['a', 'b']);
  });

  it('leaves what stands around it', () => {
    expect(texts('<p>a <code>x</code> b</p><pre>c</pre>').map((text) => text.trim())).toEqual(['a', 'b', 'c']);
  });

  it('reads what says that it is not editable', () => {
    expect(texts('<p contenteditable="false">peace</p>')).toEqual(['peace']);
  });
});

describe('ruby', () => {
  it.each([
    ['an annotation for each character', '<ruby>合<rt>hé</rt>作<rt>zuò</rt></ruby>共赢'],
    ['an annotation with brackets', '<ruby>合作<rp>(</rp><rt>hézuò</rt><rp>)</rp></ruby>共赢'],
    ['marked bases', '<ruby><rb>合</rb><rt>hé</rt><rb>作</rb><rt>zuò</rt></ruby>共赢'],
  ])('%s does not divide a phrase', (_what, html) => expect(texts(html)).toEqual(['合作共赢']));
});

describe('isInSkipped', () => {
  it.each([
    ['<div contenteditable><p><b id="x">a</b></p></div>', true],
    ['<code><i id="x">a</i></code>', true],
    ['<p><b id="x">a</b></p>', false],
    ['<code id="x">a</code>', false],
  ])('%s: %s', (html, expected) => {
    document.body.innerHTML = html;
    expect(isInSkipped(document.getElementById('x') as Element)).toBe(expected);
  });
});

it('finds the block around a text or an inline element', () => {
  document.body.innerHTML = '<section><p>a <b><i id="x">b</i></b></p></section>';
  const inline = document.getElementById('x') as Element;
  expect(blockAround(inline)?.tagName).toBe('P');
  expect(blockAround(inline.firstChild as Text)?.tagName).toBe('P');
  expect(blockAround(document.querySelector('p') as Element)?.tagName).toBe('P');
});
