/** How the panel opens in each browser: at once, and as a page of its own where it cannot. */
import { beforeEach, expect, it, vi } from 'vitest';

const made = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  wishes: [] as unknown[],
}));
vi.mock('webextension-polyfill', () => ({ default: made.browser }));
vi.mock('../../platform/stored.ts', () => ({ panelWish: { write: async (wish: unknown) => made.wishes.push(wish) } }));

const runtime = { getURL: (file: string) => `extension://tifa/${file}` };
const PAGE = 'extension://tifa/sidepanel.html?tab=7';

async function panelIn(interfaces: Record<string, unknown>) {
  vi.resetModules();
  for (const name of Object.keys(made.browser)) delete made.browser[name];
  Object.assign(made.browser, { runtime, ...interfaces });
  return (await import('../../platform/panel.ts')).openPanel;
}
beforeEach(() => {
  made.wishes = [];
});

it('opens the side panel of Chromium in the turn of the click', async () => {
  const open = vi.fn(async () => undefined);
  const openPanel = await panelIn({ sidePanel: { open } });
  void openPanel({ tabId: 7, windowId: 3 });
  expect(open).toHaveBeenCalledWith({ windowId: 3 });
});

it('opens the sidebar of Firefox in the turn of the click, and wishes for an entry', async () => {
  const open = vi.fn(async () => undefined);
  const openPanel = await panelIn({ sidebarAction: { open } });
  const opening = openPanel({ tabId: 7, windowId: 3 }, 'win-win-cooperation');
  expect(open).toHaveBeenCalledOnce();
  await opening;
  expect(made.wishes).toEqual([{ tabId: 7, entry: 'win-win-cooperation', at: expect.any(Number) }]);
});

it('is a window of its own where the browser refuses', async () => {
  const create = vi.fn();
  const sidebarAction = { open: () => Promise.reject(new Error()), isOpen: async () => false };
  const openPanel = await panelIn({ sidebarAction, windows: { create } });
  await openPanel({ tabId: 7, windowId: 3 });
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ url: PAGE, type: 'popup' }));
});

it('is no window of its own where the sidebar is open already', async () => {
  const create = vi.fn();
  const sidebarAction = { open: () => Promise.reject(new Error()), isOpen: async () => true };
  const openPanel = await panelIn({ sidebarAction, windows: { create } });
  await openPanel({ tabId: 7, windowId: 3 }, 'win-win-cooperation');
  expect(create).not.toHaveBeenCalled();
  expect(made.wishes).toHaveLength(1);
});

it('is a tab where there are neither panels nor windows', async () => {
  const create = vi.fn();
  const openPanel = await panelIn({ tabs: { create } });
  await openPanel({ tabId: 7, windowId: 3 });
  expect(create).toHaveBeenCalledWith({ url: PAGE, openerTabId: 7 });
});
