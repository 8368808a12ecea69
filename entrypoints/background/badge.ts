/** What the toolbar's button says of each tab: how many phrases its page holds, off, or paused. */
import browser from 'webextension-polyfill';
import { alwaysOn } from '../../platform/build.ts';
import { counted, t } from '../../platform/i18n.ts';
import { askReader } from '../../platform/messages.ts';
import { isOn, isOnRule, type SiteRules } from '../../platform/sites.ts';
import { paused, siteRules } from '../../platform/stored.ts';

/** White on either is readable (7:1), and either stands out from light and from dark toolbars. */
const RED = '#a5281b';
const BROWN = '#6b6252';
const MOST = 999; // what a badge has room for
const PAUSED = '‖';

/** `blank`: nothing is to be said, as of sites that were never turned on. */
export type BadgeState = 'off' | 'paused' | 'blank' | { count: number };

const counts = new Map<number, Map<number, number>>();
const total = (tabId: number): number | undefined => {
  const frames = counts.get(tabId);
  return frames && [...frames.values()].reduce((sum, count) => sum + count, 0);
};

/** Off is said where the page would be read but for a rule that says so. */
export function isTurnedOff(hostname: string, rules: SiteRules): boolean {
  const ons = Object.fromEntries(Object.entries(rules).filter(([, rule]) => isOnRule(rule)));
  return !isOn(hostname, rules, alwaysOn) && isOn(hostname, ons, alwaysOn);
}

async function stateOf({ id, url }: browser.Tabs.Tab): Promise<BadgeState> {
  if (await paused.read()) return 'paused';
  if (id === undefined || !url || !/^https?:/.test(url)) return 'blank';
  if (isTurnedOff(new URL(url).hostname, await siteRules.read())) return 'off';
  // The background may have been stopped since the page was counted.
  const count = total(id) ?? (await askReader(id, 'count'));
  return count === undefined ? 'blank' : { count };
}

function lookOf(state: BadgeState): { text: string; title: string; color: string } {
  if (state === 'off') return { text: t('badgeOff'), title: t('titleOff'), color: BROWN };
  if (state === 'paused') return { text: PAUSED, title: t('titlePaused'), color: BROWN };
  if (state === 'blank') return { text: '', title: t('name'), color: BROWN };
  const { count } = state;
  const text = count > MOST ? `${MOST}+` : String(count);
  return { text, title: `${t('name')} · ${counted('phrasesOnThisPage', count)}`, color: RED };
}

export async function showBadge(tab: browser.Tabs.Tab): Promise<void> {
  const { id: tabId } = tab;
  if (tabId === undefined) return;
  const { text, title, color } = lookOf(await stateOf(tab));
  const { action } = browser;
  // The tab may be closed by now.
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
    action.setBadgeBackgroundColor({ tabId, color }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ]).catch(() => undefined);
}

export async function showBadges(): Promise<void> {
  await Promise.all((await browser.tabs.query({})).map(showBadge));
}

export async function showBadgeOf(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab) await showBadge(tab);
}

/** What the counter of a frame tells. */
export async function noteCount(
  count: number | undefined,
  { tab, frameId = 0 }: browser.Runtime.MessageSender,
): Promise<undefined> {
  if (tab?.id === undefined) return;
  const frames = counts.get(tab.id) ?? new Map<number, number>();
  if (count === undefined) frames.delete(frameId);
  else frames.set(frameId, count);
  if (frames.size > 0) counts.set(tab.id, frames);
  else counts.delete(tab.id);
  await showBadgeOf(tab.id);
}

/** A tab is closed, or on its way to another page. */
export const forgetCount = (tabId: number): void => void counts.delete(tabId);
