/**
 * Where the content script runs. Registered at run time, not in the manifest, so that a site that is off gets
 * nothing, its style sheet included.
 */
import browser from 'webextension-polyfill';
import { alwaysOn } from '../../platform/build.ts';
import { askReader } from '../../platform/messages.ts';
import { isOn, patternOf, type SiteRules } from '../../platform/sites.ts';
import { siteRules } from '../../platform/stored.ts';
import { oneAtATime } from './one-at-a-time.ts';

const ID = 'reader';
const JS = ['/reader.js'];
const CSS = ['/assets/marks.css'];
const OPENER = ['/opener.js'];

/** Sites whose pages get no script. A site with a subdomain that is on stays in; the script itself looks at the rules. */
const excluded = (rules: SiteRules): string[] =>
  Object.keys(rules).filter(
    (site) =>
      rules[site] === 'off' && !Object.keys(rules).some((other) => rules[other] === 'on' && other.endsWith(`.${site}`)),
  );

/** Brings the registration in line with the rules. Registrations outlive a restart and are cleared by an update. */
export const registerReader = oneAtATime(async () => {
  const rules = await siteRules.read();
  const { origins: matches = [] } = await browser.permissions.getAll();
  const script = {
    id: ID,
    js: JS,
    css: CSS,
    matches,
    excludeMatches: excluded(rules).map(patternOf),
    runAt: 'document_end' as const,
  };
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    // All access has been taken away; an empty list would be refused.
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
});

/** Pages that were opened while their site was off have no script yet. */
export async function injectWhereMissing(): Promise<void> {
  const rules = await siteRules.read();
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || !tab.url || !/^https?:/.test(tab.url)) continue;
    if (!isOn(new URL(tab.url).hostname, rules, alwaysOn)) continue;
    if (await askReader(tab.id, 'present')) continue;
    const target = { tabId: tab.id };
    // A page the extension may not read, or one that is being left: nothing to do there.
    await browser.scripting.insertCSS({ target, files: CSS }).catch(() => undefined);
    await browser.scripting.executeScript({ target, files: JS }).catch(() => undefined);
  }
}

/** Puts the card opener where the reader is that asks for it: into that frame and no other. */
export async function bringCardOpener({ tab, frameId }: browser.Runtime.MessageSender): Promise<undefined> {
  if (tab?.id === undefined || frameId === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  // The access may have been taken away, the page left: then there is no card.
  await browser.scripting.executeScript({ target, files: OPENER, injectImmediately: true }).catch(() => undefined);
}
