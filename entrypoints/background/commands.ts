/** The keys of the manifest, which the reader can change in the browser's settings. */
import browser from 'webextension-polyfill';
import type { Direction } from '../../platform/card-opener.ts';
import { askReader, tellPanel } from '../../platform/messages.ts';

const STEPS: Record<string, Direction> = { 'next-mark': 1, 'previous-mark': -1 };

export async function obeyCommand(name: string, tab: browser.Tabs.Tab | undefined): Promise<void> {
  const by = STEPS[name];
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (by === undefined || active?.id === undefined) return;
  // A page takes it where marks are painted, the panel where they must not be.
  await Promise.all([askReader(active.id, 'step', { by }), tellPanel('stepInPanel', { tabId: active.id, by })]);
}
