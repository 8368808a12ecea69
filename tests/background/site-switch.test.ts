/** The site of a page, turned on or off by key or menu. */
import { beforeEach, expect, it, vi } from 'vitest';
import { switchSite } from '../../entrypoints/background/site-switch.ts';
import { takeRefusal } from '../../platform/access.ts';
import { siteRules } from '../../platform/stored.ts';
import { api, reset } from '../platform/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/build.ts', () => ({ alwaysOn: [] }));

const access = (before: boolean, answer: boolean | Error) => {
  const contains = vi.spyOn(api.permissions, 'contains').mockResolvedValue(before);
  return vi.spyOn(api.permissions, 'request').mockImplementation(async () => {
    if (answer instanceof Error) throw answer;
    contains.mockResolvedValue(answer);
    return answer;
  });
};

beforeEach(reset);

it('asks in the turn of the key, and turns the site on', async () => {
  const request = access(false, true);
  const switched = switchSite('https://www.example.org/a');
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*.example.org/*'] });
  await switched;
  expect(await siteRules.read()).toEqual({ 'example.org': 'on' });
});

it('turns off what is on', async () => {
  await siteRules.write({ 'example.org': 'on' });
  access(true, true);
  await switchSite('https://example.org/');
  expect(await siteRules.read()).toEqual({});
  await switchSite('https://www.people.cn/');
  expect(await siteRules.read()).toEqual({ 'people.cn': 'off' });
});

it('leaves on what is on but could not be read, once it can', async () => {
  await siteRules.write({ 'example.org': 'on' });
  access(false, true);
  await switchSite('https://example.org/');
  expect(await siteRules.read()).toEqual({ 'example.org': 'on' });
});

it('changes nothing when it is refused; the popup says so, once', async () => {
  access(false, false);
  await switchSite('https://example.org/');
  expect(await siteRules.read()).toEqual({});
  expect(await takeRefusal('another.example')).toBe(false);
  expect(await takeRefusal('example.org')).toBe(true);
  expect(await takeRefusal('example.org')).toBe(false);
});

it('makes do with the access that is there where the browser does not ask', async () => {
  access(true, new Error('must be called during a user gesture'));
  await switchSite('https://www.gov.cn/');
  expect(await siteRules.read()).toEqual({ 'www.gov.cn': 'off' });
});

it.each([undefined, 'about:blank', 'file:///a.html', 'http://[::1]/'])('does nothing on %s', async (url) => {
  const request = access(true, true);
  await switchSite(url);
  expect(request).not.toHaveBeenCalled();
  expect(await siteRules.read()).toEqual({});
});
