/** What the panel can say of a page before it is read. */
import { isOn, type SiteRules } from '../../platform/sites.ts';

/** `unreadable`: the browser does not even tell its address. */
export type SiteState = 'on' | 'off' | 'unreadable';

export function siteStateOf(
  url: string | undefined,
  rules: SiteRules,
  alwaysOn: readonly string[],
): { state: SiteState; hostname: string | undefined } {
  const { protocol, hostname } = url && URL.canParse(url) ? new URL(url) : { protocol: '', hostname: undefined };
  if (!hostname || !/^https?:$/.test(protocol)) return { state: 'unreadable', hostname: undefined };
  return { state: isOn(hostname, rules, alwaysOn) ? 'on' : 'off', hostname };
}
