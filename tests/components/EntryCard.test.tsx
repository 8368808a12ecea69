// @vitest-environment happy-dom
import { type ComponentProps, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EntryCard } from '../../components/EntryCard.tsx';
import { checkEntry, type Entry } from '../../lexicon/schema.ts';

vi.mock('../../platform/api.ts', async () => ({ api: (await import('./browser-texts.ts')).default }));

function entryWith(fields: Partial<Entry>): Entry {
  const checked = checkEntry({ id: 'an-entry', kind: 'formula', topic: 'diplomacy', forms: { en: ['win-win'] } });
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return { ...checked.value, ...fields };
}

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
});
const show = (fields: Partial<Entry>, more: Omit<ComponentProps<typeof EntryCard>, 'entry'> = {}) =>
  render(<EntryCard entry={entryWith(fields)} {...more} />, root);
const textOf = (selector: string) => root.querySelector(selector)?.textContent;

describe('texts of an entry', () => {
  it('are text, whatever markup they hold', () => {
    const markup = '<img src=x onerror="alert(1)"><b>bold</b>';
    show(
      {
        official: markup,
        analysis: markup,
        watch: markup,
        milestones: [{ year: 2020, event: markup }],
        sources: [{ title: markup, publisher: markup, role: 'official' }],
      },
      { phrase: markup, wording: { status: 'deviating', note: markup }, parts: [{ text: markup, role: 'head' }] },
    );
    expect(root.querySelectorAll('img, b b')).toHaveLength(0);
    expect(textOf('.lens.official .entry-text')).toBe(markup);
  });

  it('have their Chinese told apart', () => {
    show({ official: 'Said as 合作共赢, in English win-win.' });
    expect([...root.querySelectorAll('.entry-text [lang="zh"]')].map((run) => run.textContent)).toEqual(['合作共赢']);
  });
});

describe('sources', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)', 'not an address'])(
    'are no link where the address is %s',
    (url) => {
      show({ official: 'x', sources: [{ title: 'A title', publisher: 'P', url, role: 'official' }] });
      expect(root.querySelector('a')).toBeNull();
      expect(textOf('.sources')).toContain('A title');
    },
  );

  it('open elsewhere, without telling where from', () => {
    show({ official: 'x', sources: [{ title: 'T', publisher: 'P', url: 'https://example.org/', role: 'official' }] });
    const link = root.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.org/');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('stand under the meaning they support', () => {
    show({
      official: 'x',
      analysis: 'y',
      sources: [
        { title: 'T', publisher: 'Xinhua', year: 2020, role: 'official' },
        { title: 'T', publisher: 'MERICS', role: 'analytical' },
      ],
    });
    expect(textOf('.lens.official .source-line')).toBe('Xinhua 2020');
    expect(textOf('.lens.analysis .source-line')).toBe('MERICS');
  });
});

describe('what the card says', () => {
  it('calls a composed phrase by its own Chinese, not by that of its head', () => {
    const zh = { hans: '伙伴关系', hant: '夥伴關係', pinyin: 'huǒbàn guānxì' };
    const level = { names: { zh: '战略伙伴关系', en: 'strategic partnership' }, signals: 'A rung.' };
    const composed = { hans: '战略伙伴关系', hant: '戰略夥伴關係' };
    const phrase = 'strategic partnership';
    show({ zh }, { phrase, parts: [{ text: 'strategic', role: 'qualifier' }], level, composed });
    expect(textOf('h2')).toBe('战略伙伴关系');
    expect(root.textContent).not.toContain('huǒbàn');
    show({ zh }, { phrase, level, composed, script: 'hant' });
    expect(textOf('h2')).toBe('戰略夥伴關係');
    expect(root.querySelector('h2 [lang]')?.getAttribute('lang')).toBe('zh-Hant');
  });

  it('calls the rungs in the script that the reader wants', () => {
    const rung = { id: 'a', zh: '战略伙伴关系', hant: '戰略夥伴關係', en: 'strategic partnership', holders: [] };
    show({}, { ladder: { tiers: [{ tier: 1, rungs: [rung] }], lit: 'a' }, script: 'hant' });
    expect(textOf('.rung [lang="zh-Hant"]')).toBe('戰略夥伴關係');
  });

  it('flags a superseded wording with its year', () => {
    show({ official: 'x' }, { wording: { status: 'superseded', until: 2017, note: 'Older rendering.' } });
    expect(textOf('.entry-flag')).toBe('Superseded wording, official until 2017. Older rendering.');
  });

  it('says plainly that an own entry has no meaning yet', () => {
    show({}, { own: true });
    expect(root.querySelector('.lenses')).toBeNull();
    expect(textOf('.entry-empty')).toContain('You have not written down what it means');
  });
});

describe('the Chinese', () => {
  const zh = { hans: '多边主义', hant: '多邊主義', pinyin: 'duōbiān zhǔyì' };

  it('comes in the script that the reader wants, the other one beside it', () => {
    show({ zh }, { script: 'hant' });
    expect(root.querySelector('h2 [lang]')?.getAttribute('lang')).toBe('zh-Hant');
    expect(textOf('h2')).toBe('多邊主義');
    expect(textOf('.entry-pinyin [lang="zh-Hans"]')).toBe('多边主义');
  });

  it('changes places by a press on the other', () => {
    const onScript = vi.fn();
    show({ zh }, { onScript });
    root.querySelector<HTMLButtonElement>('.entry-script')?.click();
    expect(onScript).toHaveBeenCalledWith('hant');
  });

  it('has no other script where the two are the same', () => {
    show({ zh: { hans: '合作', hant: '合作' } }, { onScript: vi.fn() });
    expect(root.querySelector('.entry-script')).toBeNull();
  });
});

describe('the ladder', () => {
  const rung = (id: string, count: number) => ({
    id,
    zh: '战略伙伴关系',
    hant: '戰略夥伴關係',
    en: `${id} partnership`,
    holders: Array.from({ length: count }, (_, i) => ({ en: `State ${i}`, zh: '国', year: 2000 + i })),
  });
  const tiers = [
    { tier: 1, rungs: [rung('far', 1), rung('farther', 2)] },
    { tier: 2, rungs: [rung('here', 11), rung('beside', 0)] },
  ];

  it('lights one rung, names who holds it with the years, and says that nobody official has ranked them', () => {
    show({}, { ladder: { tiers, lit: 'here' } });
    const [lit, ...others] = root.querySelectorAll('[aria-current]');
    expect(others).toEqual([]);
    expect(lit?.textContent).toContain('here partnership');
    expect(lit?.textContent).toContain('State 0 2000 · State 1 2001');
    expect(lit?.querySelector('summary')?.textContent).toBe('Show more (3)');
    expect(root.textContent).toContain('no official ranking');
  });

  it('keeps the other tiers closed, each called by the label that most hold', () => {
    show({}, { ladder: { tiers, lit: 'here' } });
    expect(textOf('.tier > details > summary')).toBe('farther partnership · 2 labels · 3 partners');
    expect(root.querySelector('details[open]')).toBeNull();
  });
});

describe('milestones', () => {
  it('are a list in time, wider where longer nothing happened', () => {
    const milestones = [1990, 1991, 2020].map((year) => ({ year, event: `In ${year}.` }));
    show({ milestones });
    expect([...root.querySelectorAll('.timeline time')].map((time) => time.textContent)).toEqual([
      '1990',
      '1991',
      '2020',
    ]);
    const gaps = [...root.querySelectorAll<HTMLElement>('.timeline > li')].map(({ style }) =>
      Number.parseFloat(style.getPropertyValue('--gap')),
    );
    expect(gaps[0]).toBe(0);
    expect(gaps[2]).toBeGreaterThan(gaps[1] as number);
  });
});

it('opens other entries by their ids', () => {
  const onOpen = vi.fn();
  show({}, { onOpen, contains: [{ id: 'a', name: 'A' }], related: [{ id: 'b', name: 'B' }] });
  for (const button of root.querySelectorAll<HTMLButtonElement>('.entry-links button')) button.click();
  expect(onOpen.mock.calls).toEqual([['a'], ['b']]);
});
