/** What the toolbar's button says of each tab. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetCount, isTurnedOff, noteCount, showBadge } from '../../entrypoints/background/badge.ts';
import { paused, siteRules } from '../../platform/stored.ts';
import { api, ID, reset } from '../platform/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/build.ts', () => ({ alwaysOn: [] }));

type Badge = { tabId: number; text: string };
const texts = vi.fn<(badge: object) => Promise<void>>();
const tab = (url: string) => ({ id: 1, url }) as never;
const said = async (url: string) => {
  await showBadge(tab(url));
  return (texts.mock.lastCall?.[0] as Badge | undefined)?.text;
};
const count = (number: number | undefined, frameId = 0) =>
  noteCount(number, { id: ID, tab: { id: 1, url: 'https://www.gov.cn/' } as never, frameId });

beforeEach(() => {
  reset();
  forgetCount(1);
  texts.mockReset().mockResolvedValue();
  vi.spyOn(api.action, 'setBadgeText').mockImplementation(texts);
  vi.spyOn(api.tabs, 'get').mockResolvedValue(tab('https://www.gov.cn/'));
  vi.spyOn(api.tabs, 'sendMessage').mockResolvedValue(undefined);
});

describe('a page that is read', () => {
  it('has its count, of all its frames, as far as there is room', async () => {
    await count(12);
    expect(texts).toHaveBeenLastCalledWith({ tabId: 1, text: '12' });
    await count(3, 7);
    expect(texts).toHaveBeenLastCalledWith({ tabId: 1, text: '15' });
    await count(0);
    expect(texts).toHaveBeenLastCalledWith({ tabId: 1, text: '3' });
    await count(5000);
    expect(texts).toHaveBeenLastCalledWith({ tabId: 1, text: '999+' });
  });

  it('is asked where the background has been stopped since', async () => {
    vi.spyOn(api.tabs, 'sendMessage').mockResolvedValue(8);
    expect(await said('https://www.gov.cn/')).toBe('8');
  });

  it('loses its count when it is left, or read no more', async () => {
    await count(12);
    await count(undefined);
    expect(texts).toHaveBeenLastCalledWith({ tabId: 1, text: '' });
    await count(12);
    forgetCount(1);
    expect(await said('https://www.gov.cn/')).toBe('');
  });
});

it('says off of what would be read but for a rule, and nothing of other pages', async () => {
  await siteRules.write({ 'gov.cn': 'off', 'example.org': 'offAlone' });
  expect(await said('https://mfa.gov.cn/')).toBe('badgeOff');
  expect(await said('https://example.org/')).toBe('');
  expect(await said('https://another.example/')).toBe('');
  expect(await said('about:blank')).toBe('');
  expect(isTurnedOff('example.org', { '*': 'on', 'example.org': 'off' })).toBe(true);
});

it('says of every tab that all is paused', async () => {
  await count(12);
  await paused.write(true);
  for (const url of ['https://www.gov.cn/', 'about:blank']) expect(await said(url)).toBe('‖');
});

it('takes it calmly when the tab is closed', async () => {
  texts.mockRejectedValue(new Error('No tab with id: 1'));
  await expect(showBadge(tab('https://www.gov.cn/'))).resolves.toBeUndefined();
});
