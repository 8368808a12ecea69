import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeWithAccess, completeWish, toGiveBack } from '../../platform/access.ts';
import { siteRules, siteWish } from '../../platform/stored.ts';
import { api, reset } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));
vi.mock('../../platform/api.ts', () => import('./fake-browser.ts'));

beforeEach(reset);

const ORIGINS = ['*://*.example.org/*'];
const turnOn = () => changeWithAccess({ 'example.org': 'on' }, ORIGINS);

describe('a change that needs access', () => {
  it('asks in the same turn, and is made when access is given', async () => {
    const request = vi.spyOn(api.permissions, 'request').mockResolvedValue(true);
    const asked = turnOn();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ORIGINS });
    expect(await asked).toBe('done');
    expect(await siteRules.read()).toEqual({ 'example.org': 'on' });
    expect(await siteWish.read()).toBeNull();
  });

  it('changes nothing when access is refused, or the browser does not ask', async () => {
    const request = vi.spyOn(api.permissions, 'request').mockResolvedValue(false);
    expect(await turnOn()).toBe('refused');
    request.mockRejectedValue(new Error('must be called during a user gesture'));
    expect(await turnOn()).toBe('refused');
    expect(await siteRules.read()).toEqual({});
  });

  it('asks for nothing where none is needed', async () => {
    const request = vi.spyOn(api.permissions, 'request');
    expect(await changeWithAccess({ 'gov.cn': 'off' }, [])).toBe('done');
    expect(request).not.toHaveBeenCalled();
    expect(await siteRules.read()).toEqual({ 'gov.cn': 'off' });
  });

  it('is completed by the background when the popup that asked has gone', async () => {
    await siteRules.write({ 'gov.cn': 'off' });
    vi.spyOn(api.permissions, 'request').mockReturnValue(new Promise(() => {}));
    void turnOn();
    const contains = vi.spyOn(api.permissions, 'contains').mockResolvedValue(false);
    await completeWish();
    expect(await siteRules.read()).toEqual({ 'gov.cn': 'off' });
    contains.mockResolvedValue(true);
    await completeWish();
    expect(await siteRules.read()).toEqual({ 'gov.cn': 'off', 'example.org': 'on' });
    expect(await siteWish.read()).toBeNull();
  });
});

describe('what is given back', () => {
  const granted = ['*://*.gov.cn/*', '*://*.example.org/*', 'https://news.example.org/*', '*://*.other.example/*'];

  it('is what a rule needed that is on no more, in whatever shape it was given', () => {
    const before = { 'example.org': 'on', 'other.example': 'on' } as const;
    expect(toGiveBack(granted, before, { 'other.example': 'on' })).toEqual([granted[1], granted[2]]);
    expect(toGiveBack(granted, before, { 'example.org': 'off', 'other.example': 'on' })).toEqual([
      granted[1],
      granted[2],
    ]);
  });

  it('is not what another rule needs, nor what an outlet has', () => {
    const before = { 'example.org': 'on', 'news.example.org': 'on' } as const;
    expect(toGiveBack(granted, before, { 'news.example.org': 'on' })).toEqual([]);
    expect(toGiveBack(granted, { 'gov.cn': 'on' }, { 'gov.cn': 'off' })).toEqual([]);
  });

  it('is nothing that was given without a rule', () => {
    expect(toGiveBack(granted, {}, {})).toEqual([]);
    expect(toGiveBack(granted, { 'b.example': 'on' }, {})).toEqual([]);
  });

  it('is the access to every site with the rule for it, and only that', () => {
    const all = ['*://*/*', ...granted];
    expect(toGiveBack(all, { '*': 'on', 'example.org': 'on' }, { 'example.org': 'on' })).toEqual(['*://*/*']);
    expect(toGiveBack(all, { 'example.org': 'on' }, {})).toEqual([granted[1], granted[2]]);
    expect(toGiveBack(['<all_urls>'], { '*': 'on' }, {})).toEqual(['<all_urls>']);
  });
});
