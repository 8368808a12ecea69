import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../lexicon/schema.ts';

const full = {
  id: 'win-win-cooperation',
  kind: 'formula',
  topic: 'diplomacy',
  depth: 'full',
  zh: { hans: '合作共赢', hant: '合作共贏', pinyin: 'hézuò gòngyíng' },
  forms: { en: ['win-win cooperation'], zh: ['互利共赢合作'] },
  official: 'What it says.',
  analysis: 'How it is read.',
  watch: 'Which word goes.',
  milestones: [{ year: 2013, event: 'First said.' }],
  wordings: [{ form: 'mutual win', lang: 'en', status: 'superseded', until: 2017, note: 'Before 2018.' }],
  related: ['cooperation'],
  contexts: { en: ['mutual benefit'], zh: ['互利'] },
  except: { en: ['a name'], zh: ['联合作战'] },
  sources: [{ title: 'A', publisher: 'B', url: 'https://www.gov.cn/a', year: 2015, role: 'official' }],
  confidence: 'high',
};
const least = { id: 'a', kind: 'word', topic: 'law' };

describe('a good entry', () => {
  it('comes out as it went in', () => {
    expect(checkEntry(full)).toEqual({ ok: true, value: full });
  });

  it('needs no more than id, kind and topic; the rest is filled in', () => {
    const none = { en: [], zh: [] };
    const lists = { milestones: [], wordings: [], related: [], sources: [] };
    expect(checkEntry(least)).toEqual({
      ok: true,
      value: {
        ...least,
        ...lists,
        depth: 'full',
        forms: none,
        official: '',
        analysis: '',
        contexts: none,
        except: none,
        confidence: 'medium',
      },
    });
  });

  it('may have forms in one language', () => {
    expect(checkEntry({ ...least, forms: { zh: ['合作'] } })).toMatchObject({
      ok: true,
      value: { forms: { en: [], zh: ['合作'] } },
    });
  });

  it('loses the white space around its texts', () => {
    const untrimmed = { ...least, official: '\n says \n', forms: { en: [' win-win '] }, watch: ' this ' };
    expect(checkEntry(untrimmed)).toMatchObject({
      ok: true,
      value: { official: 'says', forms: { en: ['win-win'] }, watch: 'this' },
    });
  });

  it('stays the same when checked again', () => {
    const once = checkEntry(least);
    expect(once.ok && checkEntry(once.value)).toEqual(once);
  });
});

const source = { title: 'A', publisher: 'B', role: 'official' };
const withSource = (fields: object) => ({ sources: [source, { ...source, ...fields }] });
const address = /web address|https:\/\//;

describe('a bad entry says where and why', () => {
  it.each<[path: string, fields: Record<string, unknown>, why: RegExp]>([
    ['id', { id: undefined }, /./],
    ['id', { id: 5 }, /string/],
    ...['', 'Upper', 'two words', '-a', 'a-', 'a--b', 'a_b', '合作', '../a', 'a/b', 'a.b', 'a\n'].map(
      (id): [string, object & Record<string, unknown>, RegExp] => ['id', { id }, /lower-case words joined by hyphens/],
    ),
    ['kind', { kind: 'phrase' }, /"formula"/],
    ['topic', { topic: 'sports' }, /"diplomacy"/],
    ['depth', { depth: 'long' }, /"full"/],
    ['confidence', { confidence: 1 }, /"high"/],
    ['zh.hant', { zh: { hans: '合作' } }, /./],
    ['zh.hans', { zh: { hans: ' ', hant: '合作' } }, /must not be empty/],
    ['forms.en.2', { forms: { en: ['a', 'b', ''] } }, /must not be empty/],
    ['forms.zh.0', { forms: { zh: [5] } }, /string/],
    ['forms.en', { forms: { en: 'a' } }, /Array/],
    ['forms.fr', { forms: { fr: ['a'] } }, /./],
    ['official', { official: null }, /string/],
    ['watch', { watch: '  ' }, /must not be empty/],
    ['milestones.0.year', { milestones: [{ year: 1799, event: 'a' }] }, />=1800/],
    ['milestones.0.year', { milestones: [{ year: 2101, event: 'a' }] }, /<=2100/],
    ['milestones.0.year', { milestones: [{ year: '2013', event: 'a' }] }, /number/],
    ['milestones.0.year', { milestones: [{ year: 2013.5, event: 'a' }] }, /integer/],
    ['milestones.1.event', { milestones: [{ year: 2013, event: 'a' }, { year: 2014 }] }, /./],
    ['wordings.0.status', { wordings: [{ form: 'a', lang: 'en', status: 'old' }] }, /"superseded"/],
    ['wordings.0.lang', { wordings: [{ form: 'a', lang: 'fr', status: 'deviating' }] }, /"en"/],
    ['related.1', { related: ['a', 'B'] }, /lower-case/],
    ['contexts.zh.0', { contexts: { zh: [''] } }, /must not be empty/],
    ['except.en.0', { except: { en: [' '] } }, /must not be empty/],
    ['sources.1.title', withSource({ title: '' }), /must not be empty/],
    ['sources.1.role', withSource({ role: 'press' }), /"official"/],
    ['sources.1.url', withSource({ url: 'www.gov.cn' }), address],
    ['sources.1.page', withSource({ page: 5 }), /./],
    ['analyses', { analyses: 'a' }, /./],
  ])('%s in %j', (path, fields, why) => {
    const checked = checkEntry({ ...least, ...fields });
    expect(checked.ok).toBe(false);
    const found = checked.ok ? [] : checked.issues.filter((issue) => issue.path === path);
    expect(found).not.toEqual([]);
    for (const { message } of found) expect(message).toMatch(why);
  });

  it.each([undefined, null, 'entry', 5, true])('%j is no entry at all', (data) => {
    expect(checkEntry(data)).toMatchObject({ ok: false, issues: [{ path: '', message: expect.any(String) }] });
  });

  it('tells all that is wrong', () => {
    const checked = checkEntry({ ...least, id: 'A', kind: 'b', forms: { en: [''] } });
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path)).toEqual(['id', 'kind', 'forms.en.0']);
  });
});

describe('the address of a source', () => {
  it.each(['https://www.gov.cn/a?b=c#d', 'http://gov.cn', 'https://例子.中国/合作'])('may be %s', (url) => {
    expect(checkEntry({ ...least, ...withSource({ url }) }).ok).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://https://www.gov.cn/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:a',
    'file:///etc/passwd',
    'blob:https://www.gov.cn/a',
    'view-source:https://www.gov.cn/',
    'ftp://gov.cn/',
    '//gov.cn/',
    'https:',
    'https://',
    '',
  ])('may not be %j', (url) => {
    const checked = checkEntry({ ...least, ...withSource({ url }) });
    const issues = checked.ok ? [] : checked.issues;
    expect(issues.map(({ path }) => path)).toContain('sources.1.url');
    expect(issues[0]?.message).toMatch(address);
  });
});

it('throws on nothing, and lets no foreign prototype in', () => {
  const data = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  fc.assert(fc.property(data, (any) => typeof checkEntry(any).ok === 'boolean'));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(full)), data, (field, any) => {
      const checked = checkEntry({ ...full, [field]: any });
      return !checked.ok || Object.getPrototypeOf(checked.value) === Object.prototype;
    }),
  );
  const forged: unknown = JSON.parse(`{ "__proto__": { "official": "forged" }, ${JSON.stringify(least).slice(1)}`);
  const checked = checkEntry(forged);
  if (checked.ok) expect(checked.value.official).toBe('');
});
