/**
 * What a reader, a file or a backup gives as a rule, checked: the one place that says what a rule can be for. An address
 * that was pasted whole gives its host; scheme, port and path are no part of a rule.
 */
import { EVERYWHERE, hasSubdomains, type SiteRule, type SiteRules, siteOf } from './sites.ts';

export type RuleProblem = 'ruleEmpty' | 'ruleEverything' | 'ruleNoWebPage' | 'ruleIpv6' | 'ruleNoHost';
export type ReadSite = { ok: true; site: string } | { ok: false; problem: RuleProblem };

const LONGEST = 253; // characters of a host name
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

const no = (problem: RuleProblem): ReadSite => ({ ok: false, problem });

/** The site that a text means: 'https://www.Example.org:8080/a' and '*.example.org' mean example.org. */
export function readSite(typed: string): ReadSite {
  const text = typed.trim();
  if (!text) return no('ruleEmpty');
  if (/^(?:<all_urls>|(?:[^/]*:\/\/)?\*(?::\d+)?(?:\/.*)?)$/.test(text)) return no('ruleEverything');
  const [, scheme, rest = ''] = /^(?:([a-z*][a-z+-]*):(?!\d))?(?:\/\/)?(.*)$/is.exec(text) ?? [];
  if (/^\[/.test(rest) || /^[0-9a-f]*:[0-9a-f]*:/i.test(text)) return no('ruleIpv6');
  if (scheme !== undefined && !/^(?:https?|\*)$/i.test(scheme)) return no('ruleNoWebPage');
  const bare = rest.replace(/^\*\./, '');
  const address = ['http:', '', bare].join('/');
  // What the address parser would put up with: spaces, escapes, a name and a password.
  if (/[\s%\\@*]/.test(bare.split(/[/?#]/, 1)[0] ?? '') || !URL.canParse(address)) return no('ruleNoHost');
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (host.length > LONGEST || !host.split('.').every((label) => LABEL.test(label))) return no('ruleNoHost');
  // All of a country is not a site.
  if (bare !== rest && !hasSubdomains(host)) return no('ruleEverything');
  return { ok: true, site: siteOf(host) };
}

const RULES: readonly string[] = ['on', 'off', 'onAlone', 'offAlone'] satisfies SiteRule[];
export const isRule = (value: unknown): value is SiteRule => typeof value === 'string' && RULES.includes(value);

/** As it is kept: who has no subdomains is always alone. */
export const ruleFor = (site: string, on: boolean, alone: boolean): SiteRule => {
  if (alone || !hasSubdomains(site)) return on ? 'onAlone' : 'offAlone';
  return on ? 'on' : 'off';
};

/** Of rules from elsewhere, those that can be: a backup may have been written by hand. */
export function soundRules(rules: Record<string, unknown>): SiteRules {
  const sound: SiteRules = {};
  for (const [name, rule] of Object.entries(rules)) {
    const read = readSite(name);
    if (name === EVERYWHERE && rule === 'on') sound[name] = rule;
    else if (isRule(rule) && read.ok) sound[read.site] = rule;
  }
  return sound;
}
