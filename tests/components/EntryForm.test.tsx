// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EntryForm } from '../../components/EntryForm.tsx';
import { type Draft, EMPTY_DRAFT } from '../../lexicon/draft.ts';
import { checkDraft } from '../../lexicon/draft-problems.ts';

vi.mock('../../platform/api.ts', async () => ({ api: (await import('./browser-texts.ts')).default }));

let root: HTMLElement;
const onSave = vi.fn<(draft: Draft) => Promise<boolean>>();
const onCancel = vi.fn<() => void>();

function Page({ initial }: { initial: Draft }) {
  const [draft, setDraft] = useState(initial);
  return (
    <EntryForm
      title="Add entry"
      draft={draft}
      changed={draft !== initial}
      check={(checked) => checkDraft(checked, [])}
      onChange={setDraft}
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}

const show = (draft: Partial<Draft>) => act(() => render(<Page initial={{ ...EMPTY_DRAFT, ...draft }} />, root));
const field = (name: string) => root.querySelector(`[name="${name}"]`) as HTMLTextAreaElement;
const type = (name: string, text: string) =>
  act(() => {
    field(name).value = text;
    field(name).dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const save = () => act(async () => root.querySelector<HTMLButtonElement>('[type="submit"]')?.click());
const described = (name: string) =>
  (field(name).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

beforeEach(() => {
  onSave.mockReset().mockResolvedValue(true);
  onCancel.mockReset();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('names its fields and describes how to fill them', async () => {
  await show({});
  expect([...root.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
    'English forms',
    'Chinese forms',
    'Traditional headword',
    'Pinyin',
    'Official meaning',
    'Analytical meaning',
    'Kind',
    'Topic',
    'Confidence',
    'What to watch for',
    'Related entries',
    'English contexts',
    'Chinese contexts',
    'Except within (English)',
    'Except within (Chinese)',
  ]);
  expect(described('en')).toContain('One a line');
});

it('tells a problem at its field and goes to the first wrong one', async () => {
  await show({ en: 'win-win', zh: '合' });
  await save();
  expect(onSave).not.toHaveBeenCalled();
  expect(field('en').getAttribute('aria-invalid')).toBe('false');
  expect(field('zh').getAttribute('aria-invalid')).toBe('true');
  expect(described('zh')).toContain('“合” is too short');
  expect(document.activeElement).toBe(field('zh'));
});

it('takes a problem back when its field is edited', async () => {
  await show({});
  await save();
  expect(described('en')).toContain('at least one form');
  await type('zh', '合作');
  expect(field('en').getAttribute('aria-invalid')).toBe('false');
});

it('keeps all that was typed when saving fails, and says so', async () => {
  onSave.mockRejectedValue(new Error('disk full'));
  await show({});
  await type('en', 'blue sky');
  await type('analysis', 'A note.');
  await save();
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('could not be saved');
  expect([field('en').value, field('analysis').value]).toEqual(['blue sky', 'A note.']);
});

it('leaves at Escape only if nothing was typed', async () => {
  await show({});
  const pressEscape = () => field('en').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await type('en', 'b');
  pressEscape();
  expect(onCancel).not.toHaveBeenCalled();
  render(null, root);
  await show({});
  pressEscape();
  expect(onCancel).toHaveBeenCalledOnce();
});
