/** The keys of the manifest, which the reader can change in the browser's settings. */
import browser from 'webextension-polyfill';
import type { Direction } from '../../platform/card-opener.ts';
import { askReader, tellPanel } from '../../platform/messages.ts';
import { openPanel } from '../../platform/panel.ts';
import { addSelection, selectionIn } from './selection.ts';
import { switchSite } from './site-switch.ts';

type Tab = browser.Tabs.Tab & { id: number };

/** A page takes it where marks are painted, the panel where they must not be. */
const step =
  (by: Direction) =>
  ({ id }: Tab) =>
    Promise.all([askReader(id, 'step', { by }), tellPanel('stepInPanel', { tabId: id, by })]);
const add = async ({ id }: Tab): Promise<void> => {
  const selected = await selectionIn(id);
  if (selected) await addSelection(selected);
};

const COMMANDS: Record<string, (tab: Tab) => Promise<unknown>> = {
  'switch-site': ({ url }) => switchSite(url),
  'next-mark': step(1),
  'previous-mark': step(-1),
  'open-panel': ({ id, windowId = 0 }) => openPanel({ tabId: id, windowId }),
  'add-selection': add,
};

/** Obeyed in the turn of the key where the browser says which tab it is about: some answers are given only then. */
export async function obeyCommand(name: string, tab: browser.Tabs.Tab | undefined): Promise<void> {
  const obey = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const active = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (obey && active?.id !== undefined) await obey(active as Tab);
}
