/** Our own sources make no markup and no code out of texts: what libraries can do is not what we do. */
import { describe, expect, it } from 'vitest';
import { sources } from './built.ts';

const FORBIDDEN: [name: string, pattern: RegExp][] = [
  ['innerHTML', /\binnerHTML\b/],
  ['outerHTML', /\bouterHTML\b/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/],
  ['setHTML and setHTMLUnsafe', /\bsetHTML(?:Unsafe)?\b/],
  ['dangerouslySetInnerHTML', /\bdangerouslySetInnerHTML\b/],
  ['createContextualFragment', /\bcreateContextualFragment\b/],
  ['srcdoc', /\bsrcdoc\b/i],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bFunction\s*\(/],
  ['document.write', /\bdocument\s*\.\s*write(?:ln)?\b/],
  ['a timer with a text', /\bset(?:Timeout|Interval)\s*\(\s*['"`]/],
  ['a javascript: address', /javascript:/i],
];

const all = sources();

it('looks at the sources', () => {
  expect(all.length).toBeGreaterThan(50);
  expect(all.some(({ file }) => file === 'components/EntryCard.tsx')).toBe(true);
});

describe('no source uses', () => {
  it.each(FORBIDDEN)('%s', (_name, pattern) => {
    expect(all.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

it('no source outside platform/ reads or writes the browser’s storage', () => {
  const direct = all.filter(
    ({ file, text }) => !file.startsWith('platform/') && /\bstorage\.(?:local|sync)\b/.test(code(text)),
  );
  expect(direct.map(({ file }) => file)).toEqual([]);
});

const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
