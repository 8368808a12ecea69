/** What the background answers, and to whom. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background/index.ts';
import { rebuildIndex, rebuildIndexIfStale } from '../../entrypoints/background/library.ts';
import { injectWhereMissing, registerReader } from '../../entrypoints/background/reader-script.ts';
import { headwordsById, reportOfTab } from '../../entrypoints/background/report.ts';
import type { Report } from '../../lexicon/report.ts';
import { layeredEntry } from '../../platform/lexicon.ts';
import { noteOn, saveNote } from '../../platform/notes.ts';
import { openPanel } from '../../platform/panel.ts';
import { discretion, lexiconRevision, siteRules } from '../../platform/stored.ts';
import { entry } from '../lexicon/made.ts';
import { api, ID, ORIGIN, receive, reset } from '../platform/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../platform/fake-browser.ts'));
vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));
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
  for (const each of [rebuildIndex, rebuildIndexIfStale, injectWhereMissing])
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
  ['where it is to be discreet', () => discretion.write({ everywhere: true, sites: [] })],
])('follows %s: registers first, then injects', async (_what, change) => {
  await change();
  await vi.waitFor(() => expect(injectWhereMissing).toHaveBeenCalledOnce());
  const [registered] = vi.mocked(registerReader).mock.invocationCallOrder;
  const [injected] = vi.mocked(injectWhereMissing).mock.invocationCallOrder;
  expect(registered).toBeLessThan(injected as number);
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

it('opens the welcome page once, on the first installation', () => {
  const create = vi.spyOn(api.tabs, 'create');
  api.runtime.onInstalled.emit({ reason: 'update' });
  expect(create).not.toHaveBeenCalled();
  api.runtime.onInstalled.emit({ reason: 'install' });
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: `${ORIGIN}welcome.html` });
});

it('registers anew when access is given or taken in the settings of the browser', () => {
  api.permissions.onAdded.emit();
  api.permissions.onRemoved.emit();
  expect(registerReader).toHaveBeenCalledTimes(2);
});

describe('a key of the manifest', () => {
  const send = () => vi.spyOn(api.tabs, 'sendMessage').mockResolvedValue(undefined);

  it.each([
    ['next-mark', 1],
    ['previous-mark', -1],
  ])('%s goes on in the tab it was pressed in', (name, by) => {
    const sent = send();
    api.commands.onCommand.emit(name, { id: 7 });
    expect(sent).toHaveBeenCalledWith(7, { name: 'step', ask: { by } });
  });

  it('goes to the tab in front where the browser does not say which', async () => {
    const sent = send();
    vi.spyOn(api.tabs, 'query').mockResolvedValue([{ id: 8 }]);
    api.commands.onCommand.emit('next-mark');
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith(8, { name: 'step', ask: { by: 1 } }));
  });

  it('is told to the side panel too, which takes it where nothing may be painted', () => {
    const told = vi.spyOn(api.runtime, 'sendMessage').mockRejectedValue(new Error('nobody hears it'));
    api.commands.onCommand.emit('next-mark', { id: 7 });
    expect(told).toHaveBeenCalledWith({ name: 'stepInPanel', ask: { tabId: 7, by: 1 } });
  });

  it('that is not known does nothing', () => {
    const sent = send();
    api.commands.onCommand.emit('another', { id: 7 });
    expect(sent).not.toHaveBeenCalled();
  });
});
