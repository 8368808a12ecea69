/**
 * Where the content script runs. Registered at run time, not in the manifest, so that a site that is off gets
 * nothing, and one in discreet mode no style sheet: a page can see that there is one.
 */
import browser from 'webextension-polyfill';
import { alwaysOn } from '../../platform/build.ts';
import { type Discretion, modeOf } from '../../platform/discretion.ts';
import { askReader } from '../../platform/messages.ts';
import { hasMarksStyle } from '../../platform/page-traces.ts';
import { isOn, patternOf, type SiteRules } from '../../platform/sites.ts';
import { discretion, siteRules } from '../../platform/stored.ts';
import { oneAtATime } from './one-at-a-time.ts';

const JS = ['/reader.js'];
const CSS = ['/assets/marks.css'];
const OPENER = ['/opener.js'];

type Script = { id: string; matches: string[]; excludeMatches: string[]; css?: string[] };

/** Sites whose pages get no script. A site with a subdomain that is on stays in; the script itself looks at the rules. */
const excluded = (rules: SiteRules): string[] =>
  Object.keys(rules).filter(
    (site) =>
      rules[site] === 'off' && !Object.keys(rules).some((other) => rules[other] === 'on' && other.endsWith(`.${site}`)),
  );

/** The script with the style sheet, and without it. No page gets both. */
const scriptsFor = (origins: string[], rules: SiteRules, { everywhere, sites }: Discretion): Script[] => {
  const off = excluded(rules).map(patternOf);
  const discreet = sites.map(patternOf);
  return [
    { id: 'reader', matches: everywhere ? [] : origins, excludeMatches: [...off, ...discreet], css: CSS },
    { id: 'reader-discreet', matches: everywhere ? origins : discreet, excludeMatches: off },
  ];
};

async function register(wanted: Script, known: ReadonlySet<string>): Promise<void> {
  const script = { ...wanted, js: JS, runAt: 'document_end' as const };
  const leaveOut = async () => {
    if (known.has(script.id)) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
  };
  // An empty list would be refused.
  if (script.matches.length === 0) return leaveOut();
  try {
    if (known.has(script.id)) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  } catch (error) {
    // Rather nowhere than where it should be no longer.
    await leaveOut();
    throw error;
  }
}

/** Brings the registrations in line with the rules. They outlive a restart and are cleared by an update. */
export const registerReader = oneAtATime(async () => {
  const [rules, wanted] = await Promise.all([siteRules.read(), discretion.read()]);
  const { origins = [] } = await browser.permissions.getAll();
  const known = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  for (const script of scriptsFor(origins, rules, wanted)) await register(script, known);
});

/** Brings open pages in line: those whose site was off have no script yet, those that were discreet no style sheet. */
export async function injectWhereMissing(): Promise<void> {
  const [rules, wanted] = await Promise.all([siteRules.read(), discretion.read()]);
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || !tab.url || !/^https?:/.test(tab.url)) continue;
    const { hostname } = new URL(tab.url);
    const mode = modeOf(hostname, isOn(hostname, rules, alwaysOn), wanted);
    if (mode === 'off') continue;
    const target = { tabId: tab.id };
    const hasStyle = await hasMarksStyle(tab.id);
    // A page the extension may not read, or one that is being left: nothing to do there.
    if (mode === 'normal' && !hasStyle)
      await browser.scripting.insertCSS({ target, files: CSS }).catch(() => undefined);
    // Only what was inserted can be taken away; what was registered stays until the page is loaded anew.
    if (mode === 'discreet' && hasStyle)
      await browser.scripting.removeCSS({ target, files: CSS }).catch(() => undefined);
    if (await askReader(tab.id, 'present')) continue;
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
