/** What the background answers, and to whom. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background/index.ts';
import { rebuildIndex, rebuildIndexIfStale } from '../../entrypoints/background/library.ts';
import { endWhereForbidden, injectWhereMissing, registerReader } from '../../entrypoints/background/reader-script.ts';
import { headwordsById, reportOfTab } from '../../entrypoints/background/report.ts';
import type { Report } from '../../lexicon/report.ts';
import { layeredEntry } from '../../platform/lexicon.ts';
import { noteOn, saveNote } from '../../platform/notes.ts';
import { openPanel } from '../../platform/panel.ts';
import { discretion, lexiconRevision, paused, siteRules, siteWish, untouchedTabs } from '../../platform/stored.ts';
import { entry } from '../lexicon/made.ts';
import { api, ID, ORIGIN, receive, reset } from '../platform/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/build.ts', () => ({ alwaysOn: [] }));
vi.mock('../../platform/notes.ts', () => ({ noteOn: vi.fn(), saveNote: vi.fn() }));
vi.mock('../../platform/lexicon.ts', () => ({ layeredEntry: vi.fn() }));
vi.mock('../../platform/panel.ts', () => ({ openPanel: vi.fn() }));
vi.mock('../../entrypoints/background/report.ts', () => ({ reportOfTab: vi.fn(), headwordsById: vi.fn() }));
vi.mock('../../entrypoints/background/library.ts', () => ({
  rebuildIndex: vi.fn(),
  rebuildIndexIfStale: vi.fn(),
}));
vi.mock('../../entrypoints/background/reader-script.ts', () => ({
  bringCardOpener: vi.fn(),
  endWhereForbidden: vi.fn(),
  injectWhereMissing: vi.fn(),
  registerReader: vi.fn(),
}));

const contentScript = { id: ID, url: 'https://www.gov.cn/a', tab: { id: 1 } };
/** The card is in a frame of a page, but its address is ours. */
const card = (tabId = 1) => ({ id: ID, url: `${ORIGIN}card.html`, tab: { id: tabId } });
const popup = { id: ID, url: `${ORIGIN}popup.html` };

const REPORT: Report = {
  ...{ format: 'tifa-report/1', url: 'https://www.gov.cn/a', title: 'A', lang: 'en', characters: 7 },
  entries: [],
};
const secret = entry({ id: 'secret', forms: { en: ['a phrase of my own'] } });

beforeEach(() => {
  reset();
  vi.mocked(noteOn).mockReset().mockResolvedValue('a note');
  vi.mocked(saveNote).mockReset().mockResolvedValue();
  vi.mocked(layeredEntry).mockReset().mockResolvedValue({ entry: secret, layer: 'own' });
  vi.mocked(openPanel).mockReset();
  vi.mocked(reportOfTab).mockReset().mockResolvedValue(REPORT);
  vi.mocked(headwordsById).mockReset().mockResolvedValue({ secret: 'a phrase of my own' });
  vi.mocked(registerReader).mockReset().mockResolvedValue();
  for (const each of [rebuildIndex, rebuildIndexIfStale, injectWhereMissing, endWhereForbidden])
    vi.mocked(each).mockReset().mockResolvedValue();
  background.main();
});

describe('own entries', () => {
  const ask = (sender: object) => receive({ name: 'entry', ask: { id: 'secret' } }, sender);

  it('go to the card', async () => {
    expect(await ask(card())).toEqual({ entry: secret, layer: 'own' });
  });

  it('do not go to content scripts', async () => {
    expect(await ask(contentScript)).toBeUndefined();
    expect(await ask({ id: ID, tab: { id: 1 } })).toBeUndefined();
    expect(layeredEntry).not.toHaveBeenCalled();
  });

  it('do not go to other extensions', () => {
    expect(ask({ id: 'another-extension', url: 'extension://another/card.html' })).toBeUndefined();
  });
});

describe('notes', () => {
  const read = (sender: object) => receive({ name: 'note', ask: { id: 'secret' } }, sender);
  const write = (sender: object) => receive({ name: 'saveNote', ask: { id: 'secret', note: 'mine' } }, sender);

  it('are read and written by the card', async () => {
    expect(await read(card())).toBe('a note');
    expect(await write(card())).toBe(true);
    expect(saveNote).toHaveBeenCalledWith('secret', 'mine');
  });

  it('are nothing for content scripts', async () => {
    expect(await read(contentScript)).toBeUndefined();
    expect(await write(contentScript)).toBe(false);
    expect(noteOn).not.toHaveBeenCalled();
    expect(saveNote).not.toHaveBeenCalled();
  });
});

describe('the report of a tab', () => {
  const ask = (sender: object) => receive({ name: 'report', ask: { tabId: 1 } }, sender);
  const names = (sender: object) => receive({ name: 'headwords', ask: { ids: ['secret'] } }, sender);

  it('goes to pages of the extension, and so do the names of entries', async () => {
    expect(await ask(popup)).toBe(REPORT);
    expect(await names(popup)).toEqual({ secret: 'a phrase of my own' });
  });

  it('does not go to content scripts', async () => {
    expect(await ask(contentScript)).toBeUndefined();
    expect(await names(contentScript)).toEqual({});
    expect(reportOfTab).not.toHaveBeenCalled();
    expect(headwordsById).not.toHaveBeenCalled();
  });
});

describe('the side panel', () => {
  const ask = (sender: object) => receive({ name: 'openPanel', ask: { entry: 'secret' } }, sender);

  it('opens for the card, in the turn of its click', () => {
    void ask({ ...card(), tab: { id: 1, windowId: 2 } });
    expect(openPanel).toHaveBeenCalledWith({ tabId: 1, windowId: 2 }, 'secret');
  });

  it('does not open for content scripts', async () => {
    await ask({ ...contentScript, tab: { id: 1, windowId: 2 } });
    expect(openPanel).not.toHaveBeenCalled();
  });
});

it('lets the card of the tab claim the nonce that its content script announced, once', async () => {
  await receive({ name: 'announceCard', ask: { nonce: 'n' } }, contentScript);
  const claim = (tabId: number) => receive({ name: 'claimCard', ask: { nonce: 'n' } }, card(tabId));
  expect(await claim(2)).toBe(false);
  expect(await claim(1)).toBe(true);
  expect(await claim(1)).toBe(false);
});

it.each([
  ['the rules of sites', () => siteRules.write({ 'example.org': 'on' })],
  ['a pause', () => paused.write(true)],
  ['where it is to be discreet', () => discretion.write({ everywhere: true, sites: [] })],
])('follows %s: registers first, then injects', async (_what, change) => {
  await change();
  await vi.waitFor(() => expect(injectWhereMissing).toHaveBeenCalledOnce());
  const [registered] = vi.mocked(registerReader).mock.invocationCallOrder;
  const [injected] = vi.mocked(injectWhereMissing).mock.invocationCallOrder;
  expect(registered).toBeLessThan(injected as number);
});

it('reads pages that were open before the installation once their site is turned on, and no others', async () => {
  await siteRules.write({ 'example.org': 'on' });
  await siteRules.write({ 'example.org': 'on', 'a.example': 'on', 'gov.cn': 'off' });
  await vi.waitFor(() => expect(injectWhereMissing).toHaveBeenCalledTimes(2));
  const [, [isMeant] = []] = vi.mocked(injectWhereMissing).mock.calls;
  expect(['www.a.example', 'www.example.org', 'www.gov.cn', 'people.cn'].filter((host) => isMeant?.(host))).toEqual([
    'www.a.example',
  ]);
});

it('gives back what a rule needed when it goes', async () => {
  vi.spyOn(api.permissions, 'getAll').mockResolvedValue({ origins: ['*://*.gov.cn/*', '*://*.example.org/*'] });
  const remove = vi.spyOn(api.permissions, 'remove').mockResolvedValue(true);
  await siteRules.write({ 'example.org': 'on' });
  await siteRules.write({ 'gov.cn': 'off' });
  await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*.example.org/*'] }));
});

it('notes on installation which tabs were open, until they are read or left', async () => {
  vi.spyOn(api.tabs, 'query').mockResolvedValue([{ id: 3 }, { id: 4 }]);
  api.runtime.onInstalled.emit({ reason: 'install' });
  await vi.waitFor(async () => expect(await untouchedTabs.read()).toEqual([3, 4]));
  api.tabs.onUpdated.emit(4, { status: 'loading' }, { id: 4 });
  await vi.waitFor(async () => expect(await untouchedTabs.read()).toEqual([3]));
  const read = (sender: object) => receive({ name: 'readOpenPages', ask: {} }, sender);
  await read(contentScript);
  expect(await untouchedTabs.read()).toEqual([3]);
  await read(popup);
  expect(await untouchedTabs.read()).toEqual([]);
  expect(injectWhereMissing).toHaveBeenCalled();
});

it('builds the index anew when the lexicon has changed', async () => {
  await lexiconRevision.write(1);
  expect(rebuildIndex).toHaveBeenCalledOnce();
});

it('registers and builds on install and update, and looks after both on start-up', () => {
  api.runtime.onInstalled.emit({ reason: 'update' });
  expect(registerReader).toHaveBeenCalledOnce();
  expect(rebuildIndex).toHaveBeenCalledOnce();
  api.runtime.onStartup.emit();
  expect(registerReader).toHaveBeenCalledTimes(2);
  expect(rebuildIndexIfStale).toHaveBeenCalledOnce();
});

it('begins and answers in Firefox for Android too, which has neither keys nor menus', async () => {
  reset();
  const { commands, contextMenus } = api;
  Object.assign(api, { commands: undefined, contextMenus: undefined });
  try {
    background.main();
    api.runtime.onInstalled.emit({ reason: 'update' });
    expect(rebuildIndex).toHaveBeenCalledOnce();
    expect(await receive({ name: 'note', ask: { id: 'secret' } }, { id: ID, url: `${ORIGIN}card.html` })).toBe(
      'a note',
    );
  } finally {
    Object.assign(api, { commands, contextMenus });
  }
});

it('opens the welcome page once, on the first installation', () => {
  const create = vi.spyOn(api.tabs, 'create');
  api.runtime.onInstalled.emit({ reason: 'update' });
  expect(create).not.toHaveBeenCalled();
  api.runtime.onInstalled.emit({ reason: 'install' });
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: `${ORIGIN}welcome.html` });
});

describe('access', () => {
  it('that is given completes what the reader wished for, and brings pages in line', async () => {
    await siteWish.write({ changes: { 'example.org': 'on' }, origins: ['*://*.example.org/*'] });
    api.permissions.onAdded.emit();
    await vi.waitFor(() => expect(injectWhereMissing).toHaveBeenCalled());
    expect(await siteRules.read()).toEqual({ 'example.org': 'on' });
  });

  it('that is taken ends what runs in pages', async () => {
    api.permissions.onRemoved.emit();
    await vi.waitFor(() => expect(endWhereForbidden).toHaveBeenCalledOnce());
    expect(registerReader).toHaveBeenCalledOnce();
  });
});

describe('a key of the manifest', () => {
  const send = () => vi.spyOn(api.tabs, 'sendMessage').mockResolvedValue(undefined);

  it.each([
    ['next-mark', 1],
    ['previous-mark', -1],
  ])('%s goes on in the tab it was pressed in', (name, by) => {
    const sent = send();
    api.commands.onCommand.emit(name, { id: 7 });
    expect(sent).toHaveBeenCalledWith(7, { name: 'step', ask: { by } }, { frameId: 0 });
  });

  it('goes to the tab in front where the browser does not say which', async () => {
    const sent = send();
    vi.spyOn(api.tabs, 'query').mockResolvedValue([{ id: 8 }]);
    api.commands.onCommand.emit('next-mark');
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith(8, { name: 'step', ask: { by: 1 } }, { frameId: 0 }));
  });

  it('is told to the side panel too, which takes it where nothing may be painted', () => {
    const told = vi.spyOn(api.runtime, 'sendMessage').mockRejectedValue(new Error('nobody hears it'));
    api.commands.onCommand.emit('next-mark', { id: 7 });
    expect(told).toHaveBeenCalledWith({ name: 'stepInPanel', ask: { tabId: 7, by: 1 } });
  });

  it('opens the panel in the same turn', () => {
    api.commands.onCommand.emit('open-panel', { id: 7, windowId: 2 });
    expect(openPanel).toHaveBeenCalledExactlyOnceWith({ tabId: 7, windowId: 2 });
  });

  it('that is not known does nothing', () => {
    const sent = send();
    api.commands.onCommand.emit('another', { id: 7 });
    expect(sent).not.toHaveBeenCalled();
  });
});
