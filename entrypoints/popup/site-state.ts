/** What the popup can say about a site. */
import { isOn, isOutlet, type SiteRules } from '../../platform/sites.ts';

export type SiteState = 'on' | 'off' | 'notCovered' | 'notWeb';

/** Of a tab; undefined where it shows no web page. Without a permission for it the browser does not tell the address. */
export function hostnameOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? hostname : undefined;
}

export function stateOf(hostname: string | undefined, rules: SiteRules, alwaysOn: readonly string[]): SiteState {
  if (hostname === undefined) return 'notWeb';
  if (isOn(hostname, rules, alwaysOn)) return 'on';
  return isOutlet(hostname, alwaysOn) ? 'off' : 'notCovered';
}
