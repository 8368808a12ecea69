import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bringCardOpener, injectWhereMissing, registerReader } from '../../entrypoints/background/reader-script.ts';
import type { SiteRules } from '../../platform/sites.ts';
import { siteRules } from '../../platform/stored.ts';
import { api, reset } from '../platform/fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/build.ts', () => ({ alwaysOn: [] }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

type Script = { id: string; matches: string[]; excludeMatches: string[]; js: string[]; css: string[]; runAt: string };
type Injection = { target: { tabId: number }; files: string[] };

/** A fake of what the browser keeps of registered scripts and open tabs. */
const browser = vi.hoisted(() => ({
  permissions: { getAll: vi.fn(async () => ({ origins: ['*://*.gov.cn/*'], permissions: ['storage'] })) },
  scripting: {
    registered: [] as Script[],
    getRegisteredContentScripts: async () => browser.scripting.registered,
    registerContentScripts: async (scripts: Script[]) => {
      if (browser.scripting.registered.length > 0) throw new Error('Duplicate script ID');
      browser.scripting.registered = scripts;
    },
    updateContentScripts: async (scripts: Script[]) => {
      if (browser.scripting.registered.length === 0) throw new Error('No such script');
      browser.scripting.registered = scripts;
    },
    insertCSS: vi.fn<(injection: Injection) => Promise<void>>(),
    executeScript: vi.fn<(injection: Injection) => Promise<void>>(),
  },
  tabs: { query: vi.fn<() => Promise<{ id?: number; url?: string }[]>>() },
}));

beforeEach(() => {
  reset();
  browser.scripting.registered = [];
  browser.scripting.insertCSS.mockReset().mockResolvedValue();
  browser.scripting.executeScript.mockReset().mockResolvedValue();
});

const excludedFor = async (rules: SiteRules) => {
  await siteRules.write(rules);
  await registerReader();
  return browser.scripting.registered[0]?.excludeMatches;
};

describe('registerReader', () => {
  it('registers one script, with its style sheet, for all that the extension may read', async () => {
    await registerReader();
    expect(browser.scripting.registered).toEqual([
      expect.objectContaining({ matches: ['*://*.gov.cn/*'], excludeMatches: [], runAt: 'document_end' }),
    ]);
    const [script] = browser.scripting.registered;
    expect(script?.js).toHaveLength(1);
    expect(script?.css).toHaveLength(1);
  });

  it('may be called again and again', async () => {
    await Promise.all([registerReader(), registerReader()]);
    await registerReader();
    expect(browser.scripting.registered).toHaveLength(1);
  });

  it('leaves out sites that are off, and only those', async () => {
    expect(await excludedFor({ 'gov.cn': 'off', 'example.org': 'on' })).toEqual(['*://*.gov.cn/*']);
    expect(await excludedFor({ 'example.org': 'on' })).toEqual([]);
    expect(await excludedFor({})).toEqual([]);
  });

  it('keeps a site in that is off when one of its subdomains is on', async () => {
    expect(await excludedFor({ 'people.cn': 'off', 'paper.people.cn': 'on' })).toEqual([]);
    expect(await excludedFor({ 'people.cn': 'off', 'a.b.people.cn': 'on', 'b.people.cn': 'off' })).toEqual([]);
  });

  it('is not misled by a site that only ends alike', async () => {
    expect(await excludedFor({ 'people.cn': 'off', 'otherpeople.cn': 'on' })).toEqual(['*://*.people.cn/*']);
  });
});

describe('injectWhereMissing', () => {
  const injected = () => browser.scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId);
  const open = (...urls: (string | undefined)[]) =>
    browser.tabs.query.mockResolvedValue(urls.map((url, i) => ({ id: i + 1, ...(url !== undefined && { url }) })));

  it('brings script and style sheet to pages of sites that are on', async () => {
    open('https://www.gov.cn/a', 'https://example.org/', 'https://off.example/');
    await siteRules.write({ 'example.org': 'on' });
    await injectWhereMissing();
    expect(injected()).toEqual([1, 2]);
    expect(browser.scripting.insertCSS.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1, 2]);
  });

  it('leaves pages alone that have the script', async () => {
    open('https://www.gov.cn/a', 'https://www.gov.cn/b');
    vi.spyOn(api.tabs, 'sendMessage').mockImplementation(async (tabId) => tabId === 1 || undefined);
    await injectWhereMissing();
    expect(injected()).toEqual([2]);
  });

  it('leaves alone what is no web page, or tells no address', async () => {
    open('about:blank', undefined, 'file:///gov.cn', 'chrome://gov.cn/', 'https://www.gov.cn/');
    await injectWhereMissing();
    expect(injected()).toEqual([5]);
  });

  it('goes on where a page refuses', async () => {
    open('https://www.gov.cn/a', 'https://www.gov.cn/b');
    browser.scripting.insertCSS.mockRejectedValue(new Error('Cannot access contents of the page'));
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    await expect(injectWhereMissing()).resolves.toBeUndefined();
    expect(injected()).toEqual([1, 2]);
  });
});

describe('bringCardOpener', () => {
  const sender = { id: 'tifa', tab: { id: 3 } as never, frameId: 0 };

  it('brings the script into the frame that asks, and no other', async () => {
    await bringCardOpener(sender);
    const [[injection] = []] = browser.scripting.executeScript.mock.calls;
    expect(injection?.target).toEqual({ tabId: 3, frameIds: [0] });
    expect(injection?.files).toHaveLength(1);
  });

  it('brings nothing to who is in no tab', async () => {
    await bringCardOpener({ id: 'tifa' });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('takes it calmly where the page has gone, or the access', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    await expect(bringCardOpener(sender)).resolves.toBeUndefined();
  });
});
