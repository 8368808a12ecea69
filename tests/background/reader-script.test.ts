import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bringCardOpener,
  endWhereForbidden,
  injectWhereMissing,
  registerReader,
} from '../../entrypoints/background/reader-script.ts';
import { OUTLETS, patternOf, type SiteRules } from '../../platform/sites.ts';
import { discretion, paused, siteRules, untouchedTabs } from '../../platform/stored.ts';
import { api, reset } from '../platform/fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/build.ts', () => ({ alwaysOn: [] }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

type Script = { id: string; matches: string[]; excludeMatches: string[]; js: string[]; css?: string[]; runAt: string };
type Injection = { target: { tabId: number }; files?: string[]; func?: unknown };

/** A fake of what the browser keeps of registered scripts and open tabs. */
const browser = vi.hoisted(() => ({
  permissions: {
    contains: vi.fn(async ({ origins: [origin = ''] }: { origins: string[] }) => origin.includes('.gov.cn/')),
  },
  scripting: {
    registered: [] as Script[],
    getRegisteredContentScripts: async () => browser.scripting.registered,
    registerContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) browser.scripting.add(script, false);
    },
    updateContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) browser.scripting.add(script, true);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      browser.scripting.registered = browser.scripting.registered.filter(({ id }) => !ids.includes(id));
    },
    /** As strict as browsers are. */
    add(script: Script, known: boolean) {
      const { registered } = browser.scripting;
      if (registered.some(({ id }) => id === script.id) !== known) throw new Error('Duplicate script ID, or none such');
      for (const pattern of [...script.matches, ...script.excludeMatches])
        if (!/^\*:\/\/(?:\*|(?:\*\.)?[a-z0-9.-]+)\/\*$/.test(pattern)) throw new Error('Not a pattern');
      if (script.matches.length === 0) throw new Error('No matches');
      browser.scripting.registered = [...registered.filter(({ id }) => id !== script.id), script];
    },
    insertCSS: vi.fn<(injection: Injection) => Promise<void>>(),
    removeCSS: vi.fn<(injection: Injection) => Promise<void>>(),
    executeScript: vi.fn<(injection: Injection) => Promise<unknown>>(),
  },
  tabs: { query: vi.fn<() => Promise<{ id?: number; url?: string }[]>>() },
}));

beforeEach(() => {
  reset();
  browser.scripting.registered = [];
  browser.scripting.insertCSS.mockReset().mockResolvedValue();
  browser.scripting.removeCSS.mockReset().mockResolvedValue();
  browser.scripting.executeScript.mockReset().mockResolvedValue(undefined);
});

const excludedFor = async (rules: SiteRules) => {
  await siteRules.write(rules);
  await registerReader();
  return browser.scripting.registered[0]?.excludeMatches;
};

describe('registerReader', () => {
  const ALL_OUTLETS = OUTLETS.map(patternOf);

  it('registers the scripts, with their style sheet, for the outlets', async () => {
    await registerReader();
    expect(browser.scripting.registered).toEqual([
      expect.objectContaining({ matches: ALL_OUTLETS, excludeMatches: [], runAt: 'document_end' }),
    ]);
    const [script] = browser.scripting.registered;
    expect(script?.js).toEqual(['/reader.js', '/counter.js']);
    expect(script?.css).toHaveLength(1);
  });

  it('registers them for what the reader has turned on, with or without subdomains, or for every site', async () => {
    const matchesFor = async (rules: SiteRules) => {
      await siteRules.write(rules);
      await registerReader();
      return browser.scripting.registered[0]?.matches.slice(ALL_OUTLETS.length);
    };
    expect(await matchesFor({ 'example.org': 'on' })).toEqual(['*://*.example.org/*']);
    expect(await matchesFor({ 'example.org': 'onAlone' })).toEqual(['*://example.org/*', '*://www.example.org/*']);
    expect(await matchesFor({ 'example.org': 'off', '*': 'on' })).toEqual(['*://*/*']);
  });

  it('registers nothing during a pause', async () => {
    await registerReader();
    await paused.write(true);
    await registerReader();
    expect(browser.scripting.registered).toEqual([]);
    await paused.write(false);
    await registerReader();
    expect(browser.scripting.registered).toHaveLength(1);
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

  it('leaves out a host alone that is off alone', async () => {
    expect(await excludedFor({ 'people.cn': 'offAlone', 'paper.people.cn': 'on' })).toEqual([
      '*://people.cn/*',
      '*://www.people.cn/*',
    ]);
  });

  it('is not misled by a site that only ends alike', async () => {
    expect(await excludedFor({ 'people.cn': 'off', 'otherpeople.cn': 'on' })).toEqual(['*://*.people.cn/*']);
  });
});

describe('discreet mode', () => {
  const script = (id: string) => browser.scripting.registered.find((each) => each.id === id);
  const become = async (everywhere: boolean, ...sites: string[]) => {
    await discretion.write({ everywhere, sites });
    await registerReader();
  };

  it('leaves discreet sites out of what has the style sheet, and gives them the script alone', async () => {
    await become(false, 'people.cn', '127.0.0.1');
    expect(script('reader')?.excludeMatches).toEqual(['*://*.people.cn/*', '*://127.0.0.1/*']);
    expect(script('reader-discreet')).toEqual(
      expect.objectContaining({ matches: ['*://*.people.cn/*', '*://127.0.0.1/*'], js: script('reader')?.js }),
    );
    expect(script('reader-discreet')).not.toHaveProperty('css');
  });

  it('takes the style sheet out altogether where it is everywhere', async () => {
    await registerReader();
    await become(true, 'people.cn');
    expect(script('reader')).toBeUndefined();
    expect(script('reader-discreet')?.matches).toEqual(OUTLETS.map(patternOf));
  });

  it('ends as it began', async () => {
    await become(true);
    await become(false);
    expect(script('reader-discreet')).toBeUndefined();
    expect(script('reader')?.excludeMatches).toEqual([]);
  });

  it('leaves sites that are off alone', async () => {
    await siteRules.write({ 'people.cn': 'off' });
    await become(true);
    expect(script('reader-discreet')?.excludeMatches).toEqual(['*://*.people.cn/*']);
  });

  it('registers nothing rather than the old, where the browser refuses the new', async () => {
    await registerReader();
    await expect(become(false, 'not a host')).rejects.toThrow('Not a pattern');
    expect(browser.scripting.registered).toEqual([]);
  });
});

describe('injectWhereMissing', () => {
  const injected = () =>
    browser.scripting.executeScript.mock.calls.flatMap(([{ target, files }]) => (files ? [target.tabId] : []));
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

  it('brings discreet sites the script alone', async () => {
    open('https://www.gov.cn/a', 'https://people.cn/');
    await discretion.write({ everywhere: false, sites: ['gov.cn'] });
    await injectWhereMissing();
    expect(injected()).toEqual([1, 2]);
    expect(browser.scripting.insertCSS.mock.calls.map(([{ target }]) => target.tabId)).toEqual([2]);
  });

  it('takes an inserted style sheet away, and brings one that is missing, where the script is already', async () => {
    open('https://www.gov.cn/a', 'https://people.cn/');
    vi.spyOn(api.tabs, 'sendMessage').mockResolvedValue(true);
    browser.scripting.executeScript.mockImplementation(async ({ target, func }) =>
      func ? [{ result: target.tabId === 1 }] : undefined,
    );
    await discretion.write({ everywhere: false, sites: ['gov.cn'] });
    await injectWhereMissing();
    expect(injected()).toEqual([]);
    expect(browser.scripting.removeCSS.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1]);
    expect(browser.scripting.insertCSS.mock.calls.map(([{ target }]) => target.tabId)).toEqual([2]);
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

describe('pages that were open before the installation', () => {
  const injected = () =>
    browser.scripting.executeScript.mock.calls.flatMap(([{ target, files }]) => (files ? [target.tabId] : []));

  it('wait for the reader to choose, or to turn on their site', async () => {
    browser.tabs.query.mockResolvedValue([
      { id: 1, url: 'https://www.gov.cn/a' },
      { id: 2, url: 'https://example.org/' },
      { id: 3, url: 'https://www.gov.cn/b' },
    ]);
    await siteRules.write({ 'example.org': 'on' });
    await untouchedTabs.write([1, 2]);
    await injectWhereMissing();
    expect(injected()).toEqual([3]);
    await injectWhereMissing((hostname) => hostname === 'example.org');
    expect(injected()).toEqual([3, 2, 3]);
    await untouchedTabs.write([]);
    await injectWhereMissing();
    expect(injected()).toEqual([3, 2, 3, 1, 2, 3]);
  });

  it('and all others, wait for the end of a pause', async () => {
    browser.tabs.query.mockResolvedValue([{ id: 1, url: 'https://www.gov.cn/a' }]);
    await paused.write(true);
    await injectWhereMissing();
    expect(injected()).toEqual([]);
  });
});

describe('endWhereForbidden', () => {
  it('ends the script in pages that may not be read any more, or do not tell their address', async () => {
    const sent = vi.spyOn(api.tabs, 'sendMessage').mockResolvedValue(undefined);
    browser.tabs.query.mockResolvedValue([
      { id: 1, url: 'https://www.gov.cn/a' },
      { id: 2, url: 'https://example.org/' },
      { id: 3 },
      { id: 4, url: 'moz-extension://tifa/options.html' },
    ]);
    await endWhereForbidden();
    expect(sent.mock.calls.map(([tabId]) => tabId)).toEqual([2, 3, 4]);
    expect(sent).toHaveBeenCalledWith(2, { name: 'end', ask: {} });
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
