// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EntryTable, ROW_PX } from '../../components/EntryTable.tsx';
import type { Listed } from '../../lexicon/finder.ts';

vi.mock('../../platform/api.ts', async () => ({ api: (await import('./browser-texts.ts')).default }));

const COUNT = 100_000;
const SIGHT = 10;
const row = (number: number): Listed => ({
  id: `e${number}`,
  name: `phrase ${number}`,
  zh: '',
  kind: 'formula',
  topic: 'law',
  layer: number % 2 ? 'built-in' : 'own',
});
const rowsFrom = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i));

let root: HTMLElement;
let known = { from: 0, rows: rowsFrom(0, 60) };
const calls = {
  onPick: vi.fn<(id: string) => void>(),
  onSelect: vi.fn<(row: number, id: string, upTo?: number) => void>(),
  onSelectAll: vi.fn<() => void>(),
  onDelete: vi.fn<() => void>(),
  onLeave: vi.fn<() => void>(),
};
const show = (selected: string[] = []) =>
  act(() =>
    render(
      <EntryTable
        {...calls}
        count={COUNT}
        from={known.from}
        rows={known.rows}
        shown="e2"
        selected={new Set(selected)}
        onRows={(from, to) => {
          known = { from, rows: rowsFrom(from, to) };
        }}
      />,
      root,
    ),
  );

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(SIGHT * ROW_PX);
  known = { from: 0, rows: rowsFrom(0, 60) };
  for (const call of Object.values(calls)) call.mockReset();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const box = () => root.querySelector('.entry-table') as HTMLElement;
const names = () => [...root.querySelectorAll('.entry-table-name')].map(({ textContent }) => textContent);
const link = (number: number) => root.querySelector(`[href="#e${number}"]`) as HTMLElement;
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    document.activeElement?.dispatchEvent(event);
  });
const scrollTo = async (top: number) => {
  await act(() => {
    box().scrollTop = top;
    box().dispatchEvent(new Event('scroll'));
  });
  await show();
};

it('holds the rows in sight only, and says how many there are', async () => {
  await show();
  expect(names().length).toBeLessThan(60);
  expect(root.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe(String(COUNT));
  expect(root.querySelector('tbody')?.style.height).toBe(`${COUNT * ROW_PX}px`);
});

it('asks for the rows that come into sight, and shows each in its place', async () => {
  await show();
  await scrollTo(50_000 * ROW_PX);
  const found = link(50_000).closest('tr') as HTMLElement;
  expect(found.style.transform).toBe(`translateY(${50_000 * ROW_PX}px)`);
  expect(found.getAttribute('aria-rowindex')).toBe('50001');
});

it('is one stop for the Tab key', async () => {
  await show();
  expect(root.querySelectorAll('a[tabindex="0"]')).toHaveLength(1);
});

it('moves with the keys, and out at the top', async () => {
  await show();
  act(() => link(0).focus());
  await press('ArrowDown');
  expect(document.activeElement).toBe(link(1));
  await press('PageDown');
  expect(document.activeElement).toBe(link(SIGHT));
  await press('Home');
  expect(document.activeElement).toBe(link(0));
  await press('ArrowUp');
  expect(calls.onLeave).toHaveBeenCalledOnce();
});

it('goes to the last of 100,000, once its row is there', async () => {
  await show();
  act(() => link(0).focus());
  await press('End');
  await show();
  await show();
  expect(document.activeElement).toBe(link(COUNT - 1));
});

it('selects with the keys: one, a stretch, all', async () => {
  await show();
  act(() => link(0).focus());
  await press(' ');
  expect(calls.onSelect).toHaveBeenLastCalledWith(0, 'e0');
  await press('ArrowDown', { shiftKey: true });
  await press('ArrowDown', { shiftKey: true });
  expect(calls.onSelect).toHaveBeenLastCalledWith(2, 'e2', 0);
  await press('a', { ctrlKey: true });
  expect(calls.onSelectAll).toHaveBeenCalledOnce();
});

it('deletes with the key what is selected, and nothing else', async () => {
  await show();
  act(() => link(0).focus());
  await press('Delete');
  expect(calls.onDelete).not.toHaveBeenCalled();
  await show(['e0']);
  await press('Delete');
  expect(calls.onDelete).toHaveBeenCalledOnce();
});

it('offers own entries to be selected, and badges them', async () => {
  await show(['e4']);
  expect(root.querySelector<HTMLInputElement>('[aria-label="Select: phrase 4"]')?.checked).toBe(true);
  expect(root.querySelector('[aria-label="Select: phrase 3"]')).toBeNull();
  expect(link(4).textContent).toContain('own');
  expect(link(3).textContent).not.toContain('own');
});
