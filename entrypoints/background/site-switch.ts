/** Turns the site of a page on or off, by key or by menu. */
import browser from 'webextension-polyfill';
import { changeRules, hasAccess } from '../../platform/access.ts';
import { alwaysOn } from '../../platform/build.ts';
import { readSite } from '../../platform/site-rule.ts';
import { isOn, patternsOf, turning } from '../../platform/sites.ts';
import { paused, siteRules, siteWish } from '../../platform/stored.ts';

/**
 * Browsers ask only in the turn of the key, before it can be known whether the site is on. But where it is, access is
 * there already, and nothing is asked. A refusal stays written down as the wish: the popup says it.
 */
export async function switchSite(url: string | undefined): Promise<void> {
  if (!url || !/^https?:/.test(url)) return;
  const { hostname } = new URL(url);
  const read = readSite(hostname);
  if (!read.ok) return;
  const origins = patternsOf(read.site, 'on');
  const couldRead = hasAccess(read.site, 'on');
  void siteWish.write({ changes: { [read.site]: 'on' }, origins });
  // Where the browser took it for no wish of the reader's, what is there already will do.
  if (!(await browser.permissions.request({ origins }).catch(() => couldRead))) return;
  const rules = await siteRules.read();
  const isOff = (await paused.read()) || !isOn(hostname, rules, alwaysOn) || !(await couldRead);
  await changeRules(turning(rules, hostname, isOff, alwaysOn));
  await siteWish.write(null);
}
