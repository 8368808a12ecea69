// @vitest-environment happy-dom
/** What the panel shows of a page, and what it asks the page for. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadPage } from '../../entrypoints/sidepanel/ReadPage.tsx';
import { subjectOf, viewOf } from '../../entrypoints/sidepanel/view.ts';
import type { Told } from '../../platform/page-port.ts';

vi.mock('../../platform/api.ts', async () => ({ api: (await import('../components/browser-texts.ts')).default }));
vi.mock('../../components/Actions.tsx', () => ({ Actions: () => null }));
vi.mock('../../components/look-up.ts', () => ({
  lookUp: () => new Promise(() => undefined),
  lookUpEntry: () => new Promise(() => undefined),
}));
// happy-dom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });

const told = (id: string, start: number, more: Partial<Told> = {}): Told => ({
  ...{ id, kind: 'formula', topic: 'diplomacy', layer: 'built-in', contains: [] },
  mention: { start, text: id, before: 'They praised ', after: ', it is said', lang: 'en' },
  ...more,
});
const MANY = Array.from({ length: 220 }, (_, i) => told('peace', i));
const PAGE = { url: 'https://www.gov.cn/a', title: 'A page', lang: 'en', characters: 1000 };
const view = (found: Told[], isDiscreet = false, of = 1) =>
  viewOf({ page: PAGE, found, isDiscreet, of }, (id) => id.toUpperCase());

let root: HTMLElement;
const calls = { onFollow: vi.fn<(follows: boolean) => void>(), onJump: vi.fn<(number: number, of: number) => void>() };
const show = (shown: ReturnType<typeof view>, more: { lost?: number } = {}) =>
  act(() =>
    render(
      <ReadPage {...calls} view={shown} follows={false} pointed={undefined} wished={undefined} lost={0} {...more} />,
      root,
    ),
  );
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const click = (element: HTMLElement | undefined) => act(() => element?.click());

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  for (const call of Object.values(calls)) call.mockReset();
});

it('jumps by the number that the page knows the mention by', () => {
  show(view([told('peace', 0), told('win-win', 50), told('peace', 90)], false, 7));
  expect(all('.in-context')).toHaveLength(3);
  click(all('.in-context')[1]); // the second of "peace"
  expect(calls.onJump).toHaveBeenCalledWith(2, 7);
  expect(all('[aria-current]')).toHaveLength(1);
});

it('asks before a jump that the page could notice', () => {
  show(view([told('peace', 0)], true));
  click(all('.in-context')[0]);
  expect(calls.onJump).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Go there');
  click(document.activeElement as HTMLElement);
  expect(calls.onJump).toHaveBeenCalledOnce();
});

it('shows a few mentions of an entry, and a hundred more when asked', () => {
  show(view(MANY));
  expect(all('.in-context')).toHaveLength(5);
  expect(all('.phrase-more')[0]?.textContent).toBe('Show 100 more mentions of “PEACE”');
  click(all('.phrase-more')[0]);
  expect(all('.in-context')).toHaveLength(105);
  click(all('.phrase-more')[0]);
  expect(all('.phrase-more')[0]?.textContent).toBe('Show 15 more mentions of “PEACE”');
});

it('says where the phrases stand, and how many of each topic there are', () => {
  show(view([told('peace', 0), told('peace', 950), told('party', 999, { topic: 'party' })]));
  expect(all('.strip')[0]?.getAttribute('aria-label')).toMatch(/: 1, 0, 0, 0, 0, 0, 0, 0, 0, 2$/);
  expect(all('.topics tr').map(({ textContent }) => textContent)).toEqual(['Diplomacy2', 'Party1']);
  click(all('.topics button')[1]);
  expect(all('.phrase-name').map(({ textContent }) => textContent)).toEqual(['PARTY']);
});

it('keeps the focus when the page is told anew', () => {
  show(view([told('peace', 0), told('win-win', 50)]));
  all('.in-context')[1]?.focus();
  show(view([told('peace', 0), told('peace', 20), told('win-win', 80)], false, 2));
  expect(document.activeElement?.closest('.phrase')?.querySelector('.phrase-name')?.textContent).toBe('WIN-WIN');
});

it('says when a phrase is there no more', () => {
  show(view([told('peace', 0)]), { lost: 1 });
  expect(all('[role=status]').map(({ textContent }) => textContent)).toContain('This phrase is no longer on the page.');
});

it('says when there is none', () => {
  show(view([]));
  expect(root.textContent).toContain('No phrase of the lexicon');
  expect(all('input')).toEqual([]);
});

describe('the subject of a mention', () => {
  it('is what a card would be told', () => {
    const parts = [{ text: 'strategic', role: 'qualifier' as const, id: 'strategic' }];
    const mention = { ...told('peace', 0).mention, parts, level: 'strategic' };
    const dated = { ...mention, wording: { status: 'superseded' as const, until: 2018 } };
    expect(subjectOf(view([told('peace', 0, { mention: dated, form: 'the peace', contains: ['a'] })]), 0)).toEqual({
      ...{ id: 'peace', layer: 'built-in', lang: 'en', phrase: 'peace', contains: ['a'], parts, level: 'strategic' },
      wording: { form: 'the peace', status: 'superseded', until: 2018 },
      place: { sentence: '…They praised peace, it is said…', title: 'A page', address: PAGE.url },
    });
  });

  it('is nothing for a number of another telling', () => {
    expect(subjectOf(view([]), 3)).toBeUndefined();
  });
});
