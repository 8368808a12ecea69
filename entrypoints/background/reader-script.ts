/**
 * Where the content script runs. Registered at run time, not in the manifest, so that a site that is off gets
 * nothing, and one in discreet mode no style sheet: a page can see that there is one.
 */
import browser from 'webextension-polyfill';
import { mayRead } from '../../platform/access.ts';
import { alwaysOn } from '../../platform/build.ts';
import { type Discretion, modeOf } from '../../platform/discretion.ts';
import { askReader, endReaders } from '../../platform/messages.ts';
import { hasMarksStyle } from '../../platform/page-traces.ts';
import { isAlone, isOn, isOnRule, OUTLETS, patternOf, patternsOf, type SiteRules } from '../../platform/sites.ts';
import { discretion, paused, siteRules, untouchedTabs } from '../../platform/stored.ts';
import { oneAtATime } from './one-at-a-time.ts';

const JS = ['/reader.js', '/counter.js'];
const CSS = ['/assets/marks.css'];
const OPENER = ['/opener.js'];

type Script = { id: string; matches: string[]; excludeMatches: string[]; css?: string[] };

/** All that can be on. Where the browser grants no access it keeps the script away, until it does. */
const included = (rules: SiteRules): string[] => [
  ...[...OUTLETS, ...alwaysOn].map(patternOf),
  ...Object.entries(rules).flatMap(([site, rule]) => (isOnRule(rule) ? patternsOf(site, rule) : [])),
];

/** What is off gets no script. A site with a subdomain that is on stays in; the script itself looks at the rules. */
const excluded = (rules: SiteRules): string[] =>
  Object.entries(rules).flatMap(([site, rule]) => {
    const isOnWithin = Object.keys(rules).some((other) => isOnRule(rules[other]) && other.endsWith(`.${site}`));
    return isOnRule(rule) || (isOnWithin && !isAlone(rule)) ? [] : patternsOf(site, rule);
  });

/** The script with the style sheet, and without it. No page gets both. */
const scriptsFor = (rules: SiteRules, { everywhere, sites }: Discretion): Script[] => {
  const [on, off] = [included(rules), excluded(rules)];
  const discreet = sites.map(patternOf);
  return [
    { id: 'reader', matches: everywhere ? [] : on, excludeMatches: [...off, ...discreet], css: CSS },
    { id: 'reader-discreet', matches: everywhere ? on : discreet, excludeMatches: off },
  ];
};

async function register(wanted: Script, known: ReadonlySet<string>): Promise<void> {
  const script = { ...wanted, js: JS, runAt: 'document_end' as const, allFrames: true, matchOriginAsFallback: true };
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
  const [rules, wanted, isPaused] = await Promise.all([siteRules.read(), discretion.read(), paused.read()]);
  const known = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  for (const script of scriptsFor(rules, wanted)) await register(isPaused ? { ...script, matches: [] } : script, known);
});

/**
 * Brings open pages in line: those whose site was off have no script yet, those that were discreet no style sheet. Pages
 * that were open before the installation wait for the reader's word.
 * @param isMeant pages that this word is about.
 */
export async function injectWhereMissing(isMeant: (hostname: string) => boolean = () => false): Promise<void> {
  const [rules, wanted, isPaused] = await Promise.all([siteRules.read(), discretion.read(), paused.read()]);
  if (isPaused) return;
  const untouched = await untouchedTabs.read();
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || !tab.url || !/^https?:/.test(tab.url)) continue;
    const { hostname } = new URL(tab.url);
    const mode = modeOf(hostname, isOn(hostname, rules, alwaysOn), wanted);
    if (mode !== 'off' && (!untouched.includes(tab.id) || isMeant(hostname))) await inject(tab.id, mode);
  }
}

/** A page the extension may not read, or one that is being left: nothing to do there. */
async function inject(tabId: number, mode: 'normal' | 'discreet'): Promise<void> {
  const target = { tabId };
  const hasStyle = await hasMarksStyle(tabId);
  if (mode === 'normal' && !hasStyle) await browser.scripting.insertCSS({ target, files: CSS }).catch(() => undefined);
  // Only what was inserted can be taken away; what was registered stays until the page is loaded anew.
  if (mode === 'discreet' && hasStyle) await browser.scripting.removeCSS({ target, files: CSS }).catch(() => undefined);
  if (await askReader(tabId, 'present')) return;
  await browser.scripting.executeScript({ target, files: JS }).catch(() => undefined);
}

/** Where access has been taken away the script is still there: it leaves the page. */
export async function endWhereForbidden(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || (url && (await mayRead(url)))) continue;
    await endReaders(id);
  }
}

/** Puts the card opener where the reader is that asks for it: into that frame and no other. */
export async function bringCardOpener({ tab, frameId }: browser.Runtime.MessageSender): Promise<undefined> {
  if (tab?.id === undefined || frameId === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  // The access may have been taken away, the page left: then there is no card.
  await browser.scripting.executeScript({ target, files: OPENER, injectImmediately: true }).catch(() => undefined);
}
