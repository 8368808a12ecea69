/** Access to sites: what the browser grants the extension, the asking for it and the giving back. */
import browser from 'webextension-polyfill';
import {
  EVERYWHERE,
  isOn,
  isOnRule,
  isOutlet,
  patternsOf,
  type RuleChanges,
  type SiteRule,
  type SiteRules,
  withChanges,
} from './sites.ts';
import { siteRules, siteWish } from './stored.ts';

/** Whether the browser lets the extension read the pages of a rule. */
export const hasAccess = (site: string, rule: SiteRule): Promise<boolean> =>
  browser.permissions.contains({ origins: patternsOf(site, rule) });

/** Whether it lets it read this page. */
export async function mayRead(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  try {
    return await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    // A host that no pattern can name (Firefox throws, and at once): no access to it can be given.
    return false;
  }
}

/** Calls `changed` when access has been given or taken, by whomever, until `signal` ends. */
export function watchAccess(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(changed);
  signal.addEventListener('abort', () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(changed);
  });
}

export type Asked = 'done' | 'refused';

/**
 * Changes rules, having asked the reader for the access to `origins`; nothing changes where it is refused. Nothing may
 * be waited for before this: browsers ask only in the turn of a click or a key. The question closes a popup, and with
 * it what runs there, so what is wished for is written down: the background completes it.
 */
export async function changeWithAccess(changes: RuleChanges, origins: string[]): Promise<Asked> {
  void siteWish.write({ changes, origins }).catch(() => undefined);
  const granted = origins.length === 0 || (await browser.permissions.request({ origins }).catch(() => false));
  if (granted) await changeRules(changes);
  await siteWish.write(null).catch(() => undefined);
  return granted ? 'done' : 'refused';
}

/** Changes rules from what is stored now: another window may have changed them. */
export async function changeRules(changes: RuleChanges): Promise<void> {
  await siteRules.write(withChanges(await siteRules.read(), changes));
}

/** The question was answered after whoever asked it had gone. */
export async function completeWish(): Promise<void> {
  const wish = await siteWish.read();
  if (!wish || !(await browser.permissions.contains({ origins: wish.origins }))) return;
  await changeRules(wish.changes);
  await siteWish.write(null);
}

/** Of the origin of a permission: `*` where it is for every site. */
const hostOf = (origin: string): string => /^[^:]+:\/\/(?:\*\.)?([^/]+)/.exec(origin)?.[1] ?? EVERYWHERE;
const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/**
 * What has been granted for rules that are on no more, and that no other rule needs. What was granted without a rule
 * was given in the browser's own settings: it is not ours to give back.
 * @param elsewhere hosts that something else needs: subscriptions.
 */
export function toGiveBack(
  origins: readonly string[],
  before: SiteRules,
  now: SiteRules,
  alwaysOn: readonly string[] = [],
  elsewhere: readonly string[] = [],
): string[] {
  const on = [...Object.keys(now).filter((site) => isOnRule(now[site])), ...elsewhere];
  const gone = Object.keys(before).filter((site) => isOnRule(before[site]) && !isOnRule(now[site]));
  return origins.filter((origin) => {
    const host = hostOf(origin);
    if (host === EVERYWHERE) return gone.includes(EVERYWHERE);
    const isNeeded = isOutlet(host, alwaysOn) || isOn(host, now, alwaysOn) || on.some((site) => isWithin(site, host));
    return !isNeeded && gone.some((site) => isWithin(host, site));
  });
}

/** Chromium would take back with it whatever it covers, the outlets too: there only the browser's settings can. */
export const canGiveBack = (origin: string): boolean => import.meta.env.FIREFOX || hostOf(origin) !== EVERYWHERE;

/** Whether the last wish was for this site and was refused; told once. */
export async function takeRefusal(site: string): Promise<boolean> {
  const wish = await siteWish.read();
  if (!wish || !(site in wish.changes) || (await browser.permissions.contains({ origins: wish.origins }))) return false;
  await siteWish.write(null);
  return true;
}

/** What was granted in the browser's own settings: no rule and no outlet needs it. */
export function givenWithoutRule(
  origins: readonly string[],
  rules: SiteRules,
  alwaysOn: readonly string[],
  elsewhere: readonly string[],
): string[] {
  const needed = [...Object.keys(rules).filter((site) => isOnRule(rules[site])), ...elsewhere];
  const isNeeded = (host: string) => needed.some((site) => isWithin(host, site) || isWithin(site, host));
  return origins.filter((origin) => {
    const host = hostOf(origin);
    if (EVERYWHERE in rules) return false;
    return host === EVERYWHERE || !(isOutlet(host, alwaysOn) || isNeeded(host));
  });
}
