// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../entrypoints/reader/living.ts';
import { runAround } from '../../entrypoints/reader/runs.ts';

const find = (selector: string): Element => document.querySelector(selector) as Element;

/** What `change` does to a page of `html`: the ids (or tags) and runs that must be read again, and the texts that went. */
function afterChange(html: string, change: () => void): { roots: string[]; runs: string[]; gone: string[] } {
  document.body.innerHTML = html;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, characterData: true, subtree: true, attributes: true });
  change();
  const { roots, around, gone } = changesIn(observer.takeRecords());
  observer.disconnect();
  const passed = new Set<Node>();
  const runs = [...around].flatMap((node) => (passed.has(node) ? [] : (runAround(node, passed)?.text ?? [])));
  const nameOf = (node: Node) => (node instanceof Element ? node.id || node.tagName : node.nodeName);
  return { roots: [...roots].map(nameOf), runs, gone: [...gone].map((text) => text.data) };
}
const element = (tag: string, text: string, id = 'new'): HTMLElement =>
  Object.assign(document.createElement(tag), { id, textContent: text });

describe('text', () => {
  it('that changes has its block read again', () => {
    const changes = afterChange('<p id="p">a <b><i id="i">b</i></b></p><p>c</p>', () => {
      (find('#i').firstChild as Text).data = 'new';
    });
    expect(changes).toEqual({ roots: [], runs: ['a new'], gone: ['new'] });
  });

  it('that comes or goes has its block read again', () => {
    const read = (runs: string[], gone: string[]) => ({ roots: [], runs, gone });
    expect(afterChange('<p id="p">a</p>', () => find('#p').append('b'))).toEqual(read(['ab'], []));
    expect(afterChange('<p id="p">a</p>', () => find('#p').firstChild?.remove())).toEqual(read([], ['a']));
    expect(afterChange('<p id="p">a<b id="b">b</b></p>', () => find('#b').remove())).toEqual(read(['a'], ['b']));
    const inInline = () => find('#b').firstChild?.remove();
    expect(afterChange('<p>a<b id="b">b</b>c</p>', inInline)).toEqual(read(['ac'], ['b']));
  });

  it('that is replaced is gone, and its block is read again', () => {
    const changes = afterChange('<p id="p">old <b>text</b></p>', () => {
      find('#p').textContent = 'new';
    });
    expect(changes).toEqual({ roots: [], runs: ['new'], gone: ['old ', 'text'] });
  });
});

describe('an inline element', () => {
  it('with a block in it has the block read, and what joins its neighbours', () => {
    const html = '<div id="d">win-win <i id="i">coop</i>eration</div>';
    const change = () => {
      find('#i').before(element('a', 'A ', 'link'));
      find('#link').append(element('div', 'B', 'inside'), ' C ');
    };
    const { roots, runs } = afterChange(html, change);
    expect(roots).toEqual(['inside']);
    expect(new Set(runs)).toEqual(new Set(['win-win A ', ' C cooperation']));
  });
});

describe('blocks', () => {
  it('that come are read, and their neighbours left alone', () => {
    const changes = afterChange('<main id="m"><p>a</p></main>', () => find('#m').append(element('p', 'b')));
    expect(changes).toEqual({ roots: ['new'], runs: [], gone: [] });
  });

  it('that go leave nothing to read', () => {
    const changes = afterChange('<main><p id="p">a <b>b</b></p><p>c</p></main>', () => find('#p').remove());
    expect(changes).toEqual({ roots: [], runs: [], gone: ['a ', 'b'] });
  });

  it('that move are gone and read again', () => {
    const changes = afterChange('<main id="m"><p id="p">a</p><p>b</p></main>', () => find('#m').append(find('#p')));
    expect(changes).toEqual({ roots: ['p'], runs: [], gone: ['a'] });
  });

  it('that divide a text have both its parts read again', () => {
    const changes = afterChange('<div id="d">win-win <b id="b">cooperation</b></div>', () =>
      find('#b').before(element('p', 'x')),
    );
    expect(changes).toEqual({ roots: ['new'], runs: ['win-win ', 'cooperation'], gone: [] });
  });

  it('that divide inline elements have both parts read again', () => {
    const html = '<div id="d"><b>win-win </b><b id="b">cooperation</b></div>';
    expect(afterChange(html, () => find('#b').before(element('p', 'x'))).runs).toEqual(['win-win ', 'cooperation']);
  });

  it('that divided inline elements and go have them read as one', () => {
    const html = '<div id="d"><b>win-win </b><p id="p">x</p><b>cooperation</b></div>';
    expect(afterChange(html, () => find('#p').remove()).runs).toEqual(['win-win cooperation']);
  });

  it('that come into an inline element in a text have the parts read again', () => {
    const html = '<div id="d">win-win <span id="s"></span>cooperation</div>';
    const { roots, runs } = afterChange(html, () => find('#s').append(element('p', 'x')));
    expect({ roots, runs }).toEqual({ roots: ['new'], runs: ['win-win ', 'cooperation'] });
  });
});

describe('a line break', () => {
  const html = '<p id="p"><b>co</b><b id="b">operation</b></p>';
  it('that comes between inline elements has the block read again', () => {
    expect(afterChange(html, () => find('#b').before(document.createElement('br'))).runs).toEqual(['co\noperation']);
  });

  it('that comes into a text has the block read again', () => {
    expect(afterChange('<p id="p">a</p>', () => find('#p').append(document.createElement('br'))).runs).toEqual(['a\n']);
  });
});

describe('what must be read', () => {
  it('is not named twice: what stands in another is left out', () => {
    const changes = afterChange('<main id="m"></main>', () => {
      const section = element('section', '', 'outer');
      find('#m').append(section);
      section.append(element('p', 'a', 'inner'));
      (section.querySelector('p')?.firstChild as Text).data = 'b';
    });
    expect(changes.roots).toEqual(['outer']);
  });

  it('is not what has left the page again', () => {
    const changes = afterChange('<main id="m"></main>', () => {
      const p = element('p', 'a');
      find('#m').append(p);
      p.remove();
    });
    expect(changes).toEqual({ roots: [], runs: [], gone: ['a'] });
  });

  it('is not what stands in editable text or code', () => {
    const html = '<div contenteditable><p id="p">a</p></div><pre><code><p id="c">b</p></code></pre>';
    const change = () => {
      (find('#p').firstChild as Text).data = 'typed';
      find('#c').append('more');
    };
    expect(afterChange(html, change)).toMatchObject({ roots: [], runs: [] });
  });
});

describe('attributes', () => {
  it('that show or hide leave the text as it was', () => {
    const change = () => {
      find('#p').className = 'hidden';
      find('#p').setAttribute('style', 'display: none');
    };
    expect(afterChange('<p id="p">a</p>', change)).toEqual({ roots: [], runs: [], gone: [] });
  });

  it('that make a text editable, or not any more, have it read again', () => {
    const editable = () => find('#p').setAttribute('contenteditable', 'true');
    expect(afterChange('<main><p id="p">a</p></main>', editable).roots).toEqual(['p']);
    const inline = '<p id="p">win-win <b id="b">cooper</b>ation</p>';
    expect(afterChange(inline, () => find('#b').setAttribute('contenteditable', '')).runs).toEqual([
      'win-win ',
      'ation',
    ]);
    const fixed = () => find('#p').removeAttribute('contenteditable');
    expect(afterChange('<main><p id="p" contenteditable>a</p></main>', fixed).roots).toEqual(['p']);
  });
});
