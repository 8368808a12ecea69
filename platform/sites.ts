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

/** A host without a dot, or an address, has no subdomains. */
export const patternOf = (domain: string): string =>
  /^[\d.]+$|^[^.]+$/.test(domain) ? `*://${domain}/*` : `*://*.${domain}/*`;

/** By site (a host without `www.`): the reader's choice. It covers the host's subdomains too; the nearest rule wins. */
export type SiteRules = Record<string, 'on' | 'off'>;

/** Domains that many sites share: www.gov.cn is one of them, not all of them. */
const SHARED: ReadonlySet<string> = new Set(['gov.cn']);

export const siteOf = (hostname: string): string => {
  const bare = hostname.replace(/^www\./, '');
  return SHARED.has(bare) ? hostname : bare;
};

/** The host itself, then what it is a subdomain of, nearest first. */
export function* domainsOf(hostname: string): Generator<string> {
  const labels = siteOf(hostname).split('.');
  for (let i = 0; i < labels.length; i++) yield labels.slice(i).join('.');
}

/** @param alwaysOn further domains that are on by themselves: what `npm start` serves. */
export const isOutlet = (hostname: string, alwaysOn: readonly string[] = []): boolean => {
  const outlets: readonly string[] = [...OUTLETS, ...alwaysOn];
  for (const domain of domainsOf(hostname)) if (outlets.includes(domain)) return true;
  return false;
};

export function isOn(hostname: string, rules: SiteRules, alwaysOn: readonly string[] = []): boolean {
  for (const domain of domainsOf(hostname)) {
    const rule = rules[domain];
    if (rule) return rule === 'on';
  }
  return isOutlet(hostname, alwaysOn);
}

/** The rules that turn `hostname` on or off: without one of its own where it is so anyway. */
export function withRule(rules: SiteRules, hostname: string, on: boolean, alwaysOn: readonly string[] = []): SiteRules {
  const { [siteOf(hostname)]: _, ...others } = rules;
  return isOn(hostname, others, alwaysOn) === on ? others : { ...others, [siteOf(hostname)]: on ? 'on' : 'off' };
}
