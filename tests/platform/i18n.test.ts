/** Numbers, dates and plural forms in the language of the texts, whatever the browser speaks. */
import { expect, it, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import mainland from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import taiwan from '../../public/_locales/zh_TW/messages.json' with { type: 'json' };
import { browserWith, type Messages } from '../components/browser-texts.ts';

/** The module keeps its formatters: each language begins anew. */
async function textsIn(language: string, texts: Messages) {
  vi.resetModules();
  vi.doMock('../../platform/api.ts', () => ({ api: browserWith(language, texts) }));
  return import('../../platform/i18n.ts');
}
const DAY = new Date(2026, 4, 3, 14, 30);

it.each([
  ['en-US', english, '1 entry', '1,200 entries', 'May 3, 2026'],
  ['en-GB', english, '1 entry', '1,200 entries', '3 May 2026'],
  ['zh-CN', mainland, '1 个条目', '1,200 个条目', '2026年5月3日'],
  ['zh-TW', taiwan, '1 個條目', '1,200 個條目', '2026年5月3日'],
])('in %s', async (language, texts, one, many, day) => {
  const { counted, formatDay } = await textsIn(language, texts);
  expect([counted('entriesInAll', 1), counted('entriesInAll', 1200), formatDay(DAY)]).toEqual([one, many, day]);
});

it('are English in a browser whose language Tifa has no texts in', async () => {
  const { counted, direction, formatDay, language } = await textsIn('ar-EG', english);
  expect([language(), direction()]).toEqual(['en', 'ltr']);
  expect(counted('entriesInAll', 1200)).toBe('1,200 entries');
  expect(formatDay(DAY)).toBe('May 3, 2026');
});
