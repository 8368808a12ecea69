/** Which sites are read: the built-in outlets, and the reader's rules for single hosts. Pure. */

/** Domains, each with all its subdomains. The manifest's required host permissions are exactly these. */
export const OUTLETS = [
  'chinadaily.com.cn',
  'people.com.cn',
  'people.cn',
  'xinhuanet.com',
  'news.cn',
  'qstheory.cn',
  'globaltimes.cn',
  'huanqiu.com',
  'cgtn.com',
  'cctv.com',
  'cctv.cn',
  'cntv.cn',
  'gmw.cn',
  'gov.cn',
  'china.org.cn',
  'china.com.cn',
  'chinanews.com',
  'chinanews.com.cn',
  'ecns.cn',
  '81.cn',
  'cssn.cn',
  'ce.cn',
  'bjreview.com',
  'bjreview.com.cn',
  'thepaper.cn',
  'takungpao.com',
  'takungpao.com.hk',
  'wenweipo.com',
  'wenweipo.com.hk',
] as const;

/** `on` and `off` cover a host's subdomains too; the others the host alone, with and without `www.`. */
export type SiteRule = 'on' | 'off' | 'onAlone' | 'offAlone';
/** By site (a host without `www.`): the reader's choice; the nearest rule wins, that of EVERYWHERE comes last. */
export type SiteRules = Record<string, SiteRule>;

/** The only rule that it can have is `on`. */
export const EVERYWHERE = '*';

export const isOnRule = (rule: SiteRule | undefined): boolean => /^on/.test(`${rule}`);
export const isAlone = (rule: SiteRule | undefined): boolean => /Alone$/.test(`${rule}`);

/** An address, or a name of one word, has no subdomains. */
export const hasSubdomains = (host: string): boolean => !/^[\d.]+$|^[^.]+$/.test(host);

/** What the browser calls a domain with its subdomains. */
export const patternOf = (domain: string): string => (hasSubdomains(domain) ? `*://*.${domain}/*` : `*://${domain}/*`);

/** What the browser calls the pages that a rule is for. */
export const patternsOf = (site: string, rule: SiteRule): string[] =>
  isAlone(rule) && hasSubdomains(site) ? [`*://${site}/*`, `*://www.${site}/*`] : [patternOf(site)];

/** Domains that many sites share: www.gov.cn is one of them, not all of them. */
const SHARED: ReadonlySet<string> = new Set(['gov.cn']);

export const siteOf = (hostname: string): string => {
  const bare = hostname.replace(/^(?:www\.)+(?=.*\.)/, '');
  return SHARED.has(bare) ? hostname : bare;
};

/** The host itself, then what it is a subdomain of, nearest first. */
export function* domainsOf(hostname: string): Generator<string> {
  const labels = siteOf(hostname).split('.');
  for (let i = 0; i < labels.length; i++) yield labels.slice(i).join('.');
}

export const isWithinAny = (hostname: string, domains: readonly string[]): boolean =>
  [...domainsOf(hostname)].some((domain) => domains.includes(domain));

/** @param alwaysOn further domains that are on by themselves: what `npm start` serves. */
export const isOutlet = (hostname: string, alwaysOn: readonly string[] = []): boolean =>
  isWithinAny(hostname, [...OUTLETS, ...alwaysOn]);

/**
 * For the content script, which has no room for the outlets.
 * @param permitted what the manifest names as required: the patterns of the outlets and of `alwaysOn`.
 */
export const isPermittedOutlet = (
  hostname: string,
  permitted: readonly string[],
  alwaysOn: readonly string[],
): boolean =>
  [...domainsOf(hostname)].some((domain) => permitted.includes(`*://*.${domain}/*`)) &&
  !isWithinAny(hostname, alwaysOn);

/** @param byItself whether it is on where no rule says anything. */
export function isOnBy(hostname: string, rules: SiteRules, byItself: boolean): boolean {
  const site = siteOf(hostname);
  for (const domain of domainsOf(hostname)) {
    const rule = rules[domain];
    if (rule && (domain === site || !isAlone(rule))) return isOnRule(rule);
  }
  return byItself || EVERYWHERE in rules;
}

export const isOn = (hostname: string, rules: SiteRules, alwaysOn: readonly string[] = []): boolean =>
  isOnBy(hostname, rules, isOutlet(hostname, alwaysOn));

/** `none` takes a rule away. */
export type RuleChanges = Record<string, SiteRule | 'none'>;

export function withChanges(rules: SiteRules, changes: RuleChanges): SiteRules {
  const changed = { ...rules };
  for (const [site, rule] of Object.entries(changes)) {
    if (rule === 'none') delete changed[site];
    else changed[site] = rule;
  }
  return changed;
}

/** What turns `hostname` on or off: it needs no rule of its own where it is so anyway. */
export function turning(
  rules: SiteRules,
  hostname: string,
  on: boolean,
  alwaysOn: readonly string[] = [],
): RuleChanges {
  const site = siteOf(hostname);
  const isSoAnyway = isOn(hostname, withChanges(rules, { [site]: 'none' }), alwaysOn) === on;
  return { [site]: isSoAnyway ? 'none' : on ? 'on' : 'off' };
}

export const withRule = (
  rules: SiteRules,
  hostname: string,
  on: boolean,
  alwaysOn: readonly string[] = [],
): SiteRules => withChanges(rules, turning(rules, hostname, on, alwaysOn));
