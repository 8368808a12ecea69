import { describe, expect, it } from 'vitest';
import { cite, type Place } from '../../lexicon/citation.ts';

const DAY = { year: 2026, month: 3, day: 7 };
const place: Place = {
  sentence: 'Both sides praised win-win cooperation.',
  title: 'A page',
  address: 'https://www.chinadaily.com.cn/a/1.html',
};
const with_ = (fields: Partial<Place>): Place => ({ ...place, ...fields });

it('is a line of text', () => {
  expect(cite('plain', place, DAY)).toBe(
    '“Both sides praised win-win cooperation.” A page. https://www.chinadaily.com.cn/a/1.html (accessed 7 March 2026).',
  );
});

it('is called by its site where the page has no title', () => {
  expect(cite('plain', with_({ title: ' ' }), DAY)).toContain('www.chinadaily.com.cn. https');
});

describe('Markdown', () => {
  it('quotes the sentence and links the page', () => {
    expect(cite('markdown', place, DAY)).toBe(
      '> Both sides praised win-win cooperation.\n>\n> [A page](https://www.chinadaily.com.cn/a/1.html), accessed 7 March 2026',
    );
  });

  it('shows the signs of Markdown as they are', () => {
    const written = cite(
      'markdown',
      with_({ title: 'a [b](c)', sentence: '*x* <b>', address: 'https://x.cn/(a)' }),
      DAY,
    );
    expect(written).toContain('> \\*x\\* \\<b\\>');
    expect(written).toContain('[a \\[b\\](c)](https://x.cn/%28a%29)');
  });
});

describe('BibTeX', () => {
  it('is an entry that closes', () => {
    expect(cite('bibtex', place, DAY)).toBe(`@online{chinadailycomcn2026,
  title = {A page},
  organization = {www.chinadaily.com.cn},
  url = {https://www.chinadaily.com.cn/a/1.html},
  urldate = {2026-03-07},
  note = {“Both sides praised win-win cooperation.”}
}`);
  });

  it('lets no sign of the page end or begin anything of TeX', () => {
    const written = cite('bibtex', with_({ title: '} \\input{x} 50% & $', address: 'https://x.cn/{a}' }), DAY);
    expect(written).toContain('title = {\\} \\textbackslash{}input\\{x\\} 50\\% \\& \\$}');
    expect(written).toContain('url = {https://x.cn/%7Ba%7D}');
  });
});

it('is CSL-JSON that can be read again', () => {
  expect(JSON.parse(cite('csl', place, DAY))).toEqual([
    {
      id: place.address,
      type: 'webpage',
      title: 'A page',
      'container-title': 'www.chinadaily.com.cn',
      URL: place.address,
      accessed: { 'date-parts': [[2026, 3, 7]] },
      note: place.sentence,
    },
  ]);
});
