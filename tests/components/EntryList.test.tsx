// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EntryList } from '../../components/EntryList.tsx';
import { entryFromDraft } from '../../lexicon/own-entry.ts';

vi.mock('webextension-polyfill', () => import('./browser-texts.ts'));

const entries = ['one', 'two', 'three'].map((id) =>
  entryFromDraft({ en: `phrase ${id}`, zh: '', official: '', analysis: '' }, id),
);
let root: HTMLElement;
const onLeave = vi.fn<() => void>();
beforeEach(() => {
  onLeave.mockReset();
  root = document.body.appendChild(document.createElement('div'));
  act(() =>
    render(
      <EntryList
        entries={entries}
        isOwn={(id) => id === 'two'}
        selected="two"
        onPick={() => {}}
        more={0}
        onMore={() => {}}
        onLeave={onLeave}
      />,
      root,
    ),
  );
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const link = (id: string) => root.querySelector(`[href="#${id}"]`) as HTMLAnchorElement;
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const stops = () => [...root.querySelectorAll('a[tabindex="0"]')].map((stop) => stop.getAttribute('href'));

it('is one stop for the Tab key: the entry that is shown', () => {
  expect(stops()).toEqual(['#two']);
  expect(link('two').getAttribute('aria-current')).toBe('true');
});

it('moves with the arrow keys, and out at the top', () => {
  link('two').focus();
  press('ArrowDown');
  expect(document.activeElement).toBe(link('three'));
  press('ArrowDown');
  expect(document.activeElement).toBe(link('three'));
  press('Home');
  expect(document.activeElement).toBe(link('one'));
  press('ArrowUp');
  expect(onLeave).toHaveBeenCalledOnce();
  expect(stops()).toEqual(['#one']);
});

it('badges the own entries', () => {
  expect(link('two').textContent).toContain('own');
  expect(link('one').textContent).not.toContain('own');
});
