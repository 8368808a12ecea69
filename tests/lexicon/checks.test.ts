/** Each rule of `npm run check` beyond the schema, with a good entry it is silent on and bad ones it refuses. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../lexicon/node/checks/all.ts';
import { loadEntries } from '../../lexicon/node/load.ts';
import { entry, grammar, names } from './made.ts';

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const source = (role: 'official' | 'analytical') => ({ title: 'A report', publisher: 'A press', role });

const good = {
  id: 'struggle',
  zh: { hans: '伟大斗争', hant: '偉大鬥爭', pinyin: 'wěidà dòuzhēng' },
  forms: { en: ['great struggle'], zh: ['进行伟大斗争'] },
  official: words(60),
  analysis: words(60),
  sources: [source('official'), source('analytical')],
};
const other = { ...good, id: 'other', zh: undefined, forms: { en: ['something else'] } };

/** The findings on `good` with `fields` changed, beside another entry. */
const found = (fields: object, beside: object = {}): string[] => {
  const { zh: _, ...second } = { ...other, ...beside };
  const entries = [entry({ ...good, ...fields }), entry(second)];
  return findingsOf({ entries, grammar, names }).map(({ id, path, message }) => `${id} ${path}: ${message}`);
};

it('says nothing about a good entry', () => {
  expect(
    found({ related: ['other'], milestones: [2012, 2012, 2017].map((year) => ({ year, event: 'said' })) }),
  ).toEqual([]);
});

it('says nothing about the model entry of STYLE.md', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../lexicon/STYLE.md'), 'utf8');
  const [, model = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), 'tifa-model-'));
  writeFileSync(path.join(folder, `${/^id: (.*)/.exec(model)?.[1]}.yaml`), model);
  const { entries, problems } = loadEntries(folder);
  rmSync(folder, { recursive: true });
  const findings = findingsOf({ entries, grammar, names }).filter(({ path }) => !path.startsWith('related'));
  expect([entries.length, problems, findings]).toEqual([1, [], []]);
});

describe('related', () => {
  it.each([
    [['nowhere'], 'struggle related.0: related: no entry "nowhere"'],
    [['struggle'], 'struggle related.0: related: names the entry itself'],
    [['other', 'other'], 'struggle related.1: related: "other" is listed twice'],
  ])('%j', (related, finding) => expect(found({ related })).toEqual([finding]));
});

describe('a form belongs to one entry', () => {
  it.each([
    ['great struggle', ''],
    ['Great Struggles', ' ("great struggle")'],
    ['great-struggle', ' ("great struggle")'],
  ])('%s', (form, owned) => {
    expect(found({}, { forms: { en: [form] } })).toContain(
      `other forms.en.0: "${form}" is also a form of struggle${owned}`,
    );
  });

  it('whatever its script', () => {
    expect(found({}, { forms: { zh: ['進行偉大鬥爭'] } })).toContain(
      'other forms.zh.0: "進行偉大鬥爭" is also a form of struggle ("进行伟大斗争")',
    );
  });

  it('and stands there once', () => {
    expect(found({ forms: { zh: ['伟大斗争'] } })).toEqual(['struggle forms.zh.0: "伟大斗争" is listed twice']);
  });
});

describe('every form is found', () => {
  it('and could match something', () => {
    expect(found({ forms: { en: ['great. Struggle', '—'] } })).toEqual([
      'struggle forms.en.0: "great. Struggle" can match nothing',
      'struggle forms.en.1: "—" can match nothing',
    ]);
  });

  it('as its own entry', () => {
    expect(found({ forms: { en: ['struggle! Something else'] } })).toEqual([
      'struggle forms.en.0: "struggle! Something else" is read as other on "Something else"',
    ]);
  });

  it('although the entry has exceptions', () => {
    const except = { en: ['the great struggle ahead'] };
    expect(found({ forms: { en: ['great struggle', 'great struggle ahead'] }, except })).toEqual([]);
    expect(found({ except: { zh: ['进行伟大斗争'] }, forms: { en: ['great struggle'] } })).toEqual([]);
  });

  it('in official discourse if it is an ordinary word', () => {
    expect(found({ kind: 'word', contexts: { en: ['Party'], zh: ['党'] } })).toEqual([]);
  });
});

describe('an exception', () => {
  it('holds a form of the entry', () => {
    expect(found({ except: { en: ['the great struggles of labor'], zh: ['伟大斗争史'] } })).toEqual([]);
    expect(found({ except: { en: ['great strife'], zh: ['斗争史'] } })).toEqual([
      'struggle except.en.0: except: "great strife" holds no form of the entry',
      'struggle except.zh.0: except: "斗争史" holds no form of the entry',
    ]);
  });

  it('and more than the form', () => {
    expect(found({ except: { en: ['great struggle'] } })).toEqual([
      'struggle except.en.0: except: "great struggle" holds no form of the entry',
    ]);
  });
});

describe('sources', () => {
  it.each([
    ['full', [], 'sources: none'],
    ['full', [source('official')], 'sources: no analytical source, which a full entry needs'],
    ['full', [source('analytical')], 'sources: no official source, which a full entry needs'],
  ])('of a %s entry: %j', (depth, sources, message) =>
    expect(found({ depth, sources })).toEqual([`struggle sources: ${message}`]),
  );

  it('of a short entry may be one', () => {
    const short = { depth: 'short', official: words(20), analysis: words(20) };
    expect(found({ ...short, sources: [source('official')] })).toEqual([]);
    expect(found({ ...short, sources: [] })).toEqual(['struggle sources: sources: none']);
  });
});

describe('lengths', () => {
  it.each([
    ['full', 39],
    ['full', 91],
    ['short', 7],
    ['short', 61],
  ])('of a %s entry: not %i words', (depth, count) => {
    const texts = { official: words(40), analysis: words(40), depth };
    expect(found({ ...texts, official: words(count) })).toEqual([
      expect.stringMatching(`^struggle official: official: ${count} words`),
    ]);
    expect(found({ ...texts, analysis: words(count) })).toEqual([
      expect.stringMatching(`^struggle analysis: analysis: ${count} words`),
    ]);
  });

  it.each([
    ['full', 40],
    ['full', 90],
    ['short', 8],
    ['short', 60],
  ])('of a %s entry: %i words', (depth, count) => {
    expect(found({ depth, official: words(count), analysis: `${words(count)} –` })).toEqual([]);
  });
});

it('milestones are in order', () => {
  const milestones = [2017, 2012].map((year) => ({ year, event: 'said' }));
  expect(found({ milestones })).toEqual(['struggle milestones.1: milestones: 2012 stands after 2017']);
});

describe('contexts', () => {
  it('are for ordinary words', () => {
    expect(found({ contexts: { en: ['Party'] } })).toEqual([
      'struggle contexts: contexts: kind formula has none, it counts anywhere',
    ]);
  });

  it('are there in both languages', () => {
    expect(found({ kind: 'word', contexts: { en: ['Party'] } })).toEqual([
      'struggle contexts: contexts: none in zh; kind word needs them',
    ]);
  });
});

/** The message about an entry with nothing but this headword. */
const spelled = (hans: string, hant: string, pinyin: string): string[] =>
  found({ zh: { hans, hant, pinyin }, forms: {} });

describe('traditional characters', () => {
  it.each([
    ['说好中国故事', '說好中國故事', 'shuōhǎo Zhōngguó gùshi'],
    ['“台独”', '「台獨」', 'Táidú'],
    ['台独', '臺獨', 'Táidú'],
    ['在群众里', '在群眾裡', 'zài qúnzhòng lǐ'],
  ])('%s may be %s', (...zh) => expect(spelled(...zh)).toEqual([]));

  it.each([
    ['皇后', '皇後', 'huánghòu'],
    ['合作共赢', '合作共赢', 'hézuò gòngyíng'],
    ['合作共赢', '合作雙贏', 'hézuò gòngyíng'],
    ['合作共赢', '合作共贏局', 'hézuò gòngyíng'],
  ])('%s may not be %s', (...zh) =>
    expect(spelled(...zh)).toContainEqual(expect.stringMatching(/^struggle zh\.hant: hant: ".*" should be "/)),
  );
});

describe('pinyin', () => {
  it.each([
    ['重要', '重要', 'zhòngyào'],
    ['重庆', '重慶', 'Chóngqìng'],
    ['西安、长安', '西安、長安', "Xī'ān, Cháng'ān"],
    ['战略', '戰略', 'zhànlüè'],
    ['人民的故事', '人民的故事', 'rénmín de gùshi'],
    ['第2758号决议', '第2758號決議', 'dì 2758 hào juéyì'],
    ['互联网+', '互聯網+', 'hùliánwǎng jiā'],
  ])('%s may be read %s %s', (...zh) => expect(spelled(...zh)).toEqual([]));

  it.each([
    ['合作', '合作', 'hézuo'],
    ['合作', '合作', 'hēzuò'],
    ['合作', '合作', 'hezuo'],
    ['合作', '合作', 'hézuò gòngyíng'],
    ['合作共赢', '合作共贏', 'hézuò'],
    ['一体', '一體', 'yìtǐ'],
  ])('%s (%s) may not be read %s', (...zh) =>
    expect(spelled(...zh)).toEqual([expect.stringMatching(/^struggle zh\.pinyin: pinyin: ".*" does not read/)]),
  );
});

describe('texts are plain', () => {
  const long = words(50);
  it.each([
    ['official', { official: `${long} <b>bold</b>` }],
    ['official', { official: `${long} &nbsp; more` }],
    ['official', { official: `${long} **bold**` }],
    ['analysis', { analysis: `${long} [1]` }],
    ['analysis', { analysis: `${long} [a](https://a.example)` }],
    ['watch', { watch: '- a list' }],
    ['milestones.0.event', { milestones: [{ year: 2012, event: '`code`' }] }],
    ['sources.0', { sources: [{ ...source('official'), title: '_Qiushi_' }, source('analytical')] }],
  ])('no markup in %s: %j', (path, fields) =>
    expect(found(fields)).toEqual([`struggle ${path}: ${path}: HTML or Markdown; texts are plain`]),
  );

  it('but the number of a document', () => {
    const sources = [{ ...source('official'), title: 'Guofa [2015] No. 28' }, source('analytical')];
    expect(found({ sources })).toEqual([]);
  });

  it.each(['\u200b', '\u202e', '\ufeff', '\u0007', '\ufffd', '\ud800'])('no %j', (character) => {
    expect(found({ analysis: `${long}${character}.` })).toEqual([
      'struggle analysis: analysis: a control, format or broken character',
    ]);
  });

  it('no line break inside a sentence', () => {
    expect(found({ official: `${long}.\nNext` })).toEqual([]);
    expect(found({ official: `${long}\nnext` })).toEqual([
      'struggle official: official: a line break inside a sentence',
    ]);
  });
});
