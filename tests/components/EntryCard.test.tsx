// @vitest-environment happy-dom
import { type ComponentProps, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EntryCard } from '../../components/EntryCard.tsx';
import { checkEntry, type Entry } from '../../lexicon/schema.ts';

vi.mock('webextension-polyfill', () => import('./browser-texts.ts'));

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
    show({ zh }, { phrase: 'strategic partnership', parts: [{ text: 'strategic', role: 'qualifier' }], level });
    expect(textOf('h2')).toBe('战略伙伴关系');
    expect(root.textContent).not.toContain('huǒbàn');
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
