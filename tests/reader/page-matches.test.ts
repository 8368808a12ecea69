// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { changesIn } from '../../entrypoints/reader/living.ts';
import { isSeen, type PageMatch, PageMatches } from '../../entrypoints/reader/page-matches.ts';
import { compile } from '../../lexicon/compile.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { entry, grammar, names } from '../lexicon/made.ts';

// happy-dom has no layout, so to these tests everything can be seen, and no static ranges.
Element.prototype.checkVisibility = () => true;
class FakeStaticRange {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}
vi.stubGlobal('StaticRange', FakeStaticRange);

const entries = [
  entry({ id: 'win-win', zh: { hans: '合作共赢', hant: '合作共贏' }, forms: { en: ['win-win cooperation'] } }),
  entry({ id: 'peace', kind: 'concept', forms: { en: ['peaceful coexistence'] } }),
  entry({ id: 'shared-future', forms: { en: ['shared future'] } }),
  entry({ id: 'new-era', forms: { en: ['new era'] } }),
  entry({ id: 'steady', kind: 'word', forms: { en: ['steady'] } }),
];
const index = LexiconIndex.from(compile({ layers: [{ layer: 'built-in', entries }], grammar, names }));

function pageOf(html: string, prepare: () => void = () => undefined): PageMatches {
  document.body.innerHTML = html;
  prepare();
  const matches = new PageMatches(new Matcher(index as LexiconIndex), false);
  Array.from(matches.scan(document.documentElement));
  return matches;
}
const seen = (matches: PageMatches): PageMatch[] => matches.blocks().flatMap(({ found }) => found.filter(isSeen));
const ids = (matches: PageMatches): string[] => seen(matches).map(({ id }) => id);
const find = (selector: string): Element => document.querySelector(selector) as Element;

/** Changes the page and reads again what has changed, as a session does. */
function change(matches: PageMatches, act: () => void): void {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, characterData: true, subtree: true, attributes: true });
  act();
  const { roots, around, gone } = changesIn(observer.takeRecords());
  observer.disconnect();
  for (const text of gone) matches.forget(text);
  for (const root of roots) Array.from(matches.scan(root));
  Array.from(matches.scanAround(around));
}

describe('a page as it is', () => {
  it('has its matches in document order', () => {
    const matches = pageOf('<p>A win-win cooperation.</p><p>peaceful coexistence, 合作共贏</p>');
    expect(ids(matches)).toEqual(['win-win', 'peace', 'win-win']);
  });

  it('names the match at a place of a text, with the range of its text', () => {
    const matches = pageOf('<p>A <b>win-win</b> cooperation.</p>');
    const last = find('p').lastChild as Text;
    expect(matches.at(last, 3)[0]).toMatchObject({
      id: 'win-win',
      range: { startContainer: find('b').firstChild, startOffset: 0, endContainer: last, endOffset: 12 },
    });
    expect(matches.at(last, 13)).toEqual([]);
    expect(matches.at(find('p').firstChild as Text, 0)).toEqual([]);
    expect(matches.at(document.createTextNode('x'), 0)).toEqual([]);
  });

  it('names both matches where one begins as another ends', () => {
    const matches = pageOf('<p>合作共赢peaceful coexistence</p>');
    const place = matches.at(find('p').firstChild as Text, 4);
    expect(place.map(({ id }) => id)).toEqual(['win-win', 'peace']);
  });

  it('begins again where the page takes away what is being read', () => {
    document.body.innerHTML = '<p>One.</p><div><p>Two.</p><p>Three.</p></div><p>win-win cooperation</p>';
    const matches = new PageMatches(new Matcher(index as LexiconIndex), false);
    const steps = matches.scan(document.documentElement);
    steps.next();
    steps.next(); // now in the div
    find('div').remove();
    Array.from(steps);
    expect(ids(matches)).toEqual(['win-win']);
  });

  it('begins again where the page moves what is being read', () => {
    document.body.innerHTML = '<main><p id="x">One.</p><p>win-win cooperation</p></main><p>Last.</p>';
    const matches = new PageMatches(new Matcher(index as LexiconIndex), false);
    const steps = matches.scan(document.documentElement);
    steps.next(); // now leaves the first paragraph
    find('main').after(find('#x'));
    matches.taken(new Set([find('#x')]));
    Array.from(steps);
    expect(ids(matches)).toEqual(['win-win']);
  });

  it('gives all that it has read in the order of the page', () => {
    const blocks = pageOf('<h1>Win-win cooperation</h1>\n <p>x</p> <p>And 合作共赢.</p>').blocks();
    expect(blocks.map(({ text }) => text)).toEqual(['Win-win cooperation', 'x', 'And 合作共赢.']);
    expect(blocks.map(({ found }) => found.length)).toEqual([1, 0, 1]);
  });

  it('takes ordinary words for official once it holds three different formulas', () => {
    expect(ids(pageOf('<p>steady</p><p>win-win cooperation</p><p>new era, new era</p>'))).not.toContain('steady');
    const three = pageOf('<p>steady</p><p>win-win cooperation</p><p>new era</p><p>shared future</p>');
    expect(ids(three)).toEqual(['steady', 'win-win', 'new-era', 'shared-future']);
  });
});

describe('a page that changes', () => {
  it('ceases to be official with the third of its formulas', () => {
    const matches = pageOf('<p>steady</p><p>win-win cooperation</p><p>new era</p><p id="x">shared future</p>');
    change(matches, () => find('#x').remove());
    change(matches, () => find('body').insertAdjacentHTML('beforeend', '<p>steady</p>'));
    expect(ids(matches)).toEqual(['win-win', 'new-era']);
    change(matches, () => find('body').insertAdjacentHTML('beforeend', '<p>shared future</p>'));
    expect(ids(matches)).toEqual(['steady', 'win-win', 'new-era', 'steady', 'shared-future']);
  });

  it('keeps the matches of text that is as it was', () => {
    const matches = pageOf('<div>win-win cooperation<p>new era</p></div>');
    const before = seen(matches);
    change(matches, () => find('div').append(document.createComment('x')));
    Array.from(matches.scan(find('div')));
    expect(seen(matches).every((match, i) => match === before[i])).toBe(true);
  });

  it('keeps document order when something comes before', () => {
    const matches = pageOf('<main><p>peaceful coexistence</p></main>');
    change(matches, () => find('main').insertAdjacentHTML('afterbegin', '<p>win-win cooperation</p>'));
    expect(ids(matches)).toEqual(['win-win', 'peace']);
  });

  it('has no match in what was taken out', () => {
    const matches = pageOf('<main><p>win-win cooperation</p><p>peaceful coexistence</p></main>');
    change(matches, () => find('p').remove());
    expect(ids(matches)).toEqual(['peace']);
  });

  it.each(['', ' ', 'other'])('has no match in a text that has become %j', (data) => {
    const matches = pageOf('<p>win-win cooperation</p>');
    const text = find('p').firstChild as Text;
    change(matches, () => {
      text.data = data;
    });
    expect(ids(matches)).toEqual([]);
    expect(matches.at(text, 0)).toEqual([]);
  });

  it('finds a phrase that is put together piece by piece', () => {
    const matches = pageOf('<p></p>');
    for (const word of ['win', '-', 'win', ' coop', 'eration']) change(matches, () => find('p').append(word));
    expect(ids(matches)).toEqual(['win-win']);
  });

  describe('with a text node that is empty', () => {
    const html = '<main><div></div><p>win-win cooperation</p></main>';
    const emptyText = () => find('div').append(document.createTextNode(''));

    it('keeps the matches beside it when it goes', () => {
      const matches = pageOf(html, emptyText);
      change(matches, () => find('div').remove());
      expect(ids(matches)).toEqual(['win-win']);
    });

    it('has each match once when it is read again', () => {
      const matches = pageOf(html);
      emptyText();
      Array.from(matches.scan(document.documentElement));
      expect(ids(matches)).toEqual(['win-win']);
    });
  });

  it.each([
    ['a block', '<main><p id="x">win-win cooperation</p></main>'],
    ['all of a block', '<main><p><span id="x">win-win cooperation</span></p></main>'],
    ['a part of a block', '<main><p>A <span id="x">win-win cooperation</span>.</p></main>'],
    ['what is around a block', '<main id="x"><p>win-win cooperation</p></main>'],
  ])('has no match in %s that has become editable', (_what, html) => {
    const matches = pageOf(html);
    expect(ids(matches)).toEqual(['win-win']);
    change(matches, () => find('#x').setAttribute('contenteditable', 'true'));
    expect(ids(matches)).toEqual([]);
  });

  it('has a match again where a text is not editable any more', () => {
    const matches = pageOf('<main><p contenteditable="true">win-win cooperation</p></main>');
    change(matches, () => find('p').removeAttribute('contenteditable'));
    expect(ids(matches)).toEqual(['win-win']);
  });
});
