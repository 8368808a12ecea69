/** What the panel can say of a page before it is read. Pure. */
import { isOn, isOutlet, type SiteRules } from '../../platform/sites.ts';

/**
 * `unreadable`: the browser does not even tell its address. `asks`: turning it on makes the browser ask. `noAccess`: the
 * rules say on, the browser says no.
 */
export type SiteState = 'on' | 'off' | 'asks' | 'noAccess' | 'paused' | 'unreadable';

type Known = { rules: SiteRules; isPaused: boolean; access: boolean };

export function siteStateOf(
  url: string | undefined,
  { rules, isPaused, access }: Known,
  alwaysOn: readonly string[],
): { state: SiteState; hostname: string | undefined } {
  const { protocol, hostname } = url && URL.canParse(url) ? new URL(url) : { protocol: '', hostname: undefined };
  if (!hostname || !/^https?:$/.test(protocol)) return { state: 'unreadable', hostname: undefined };
  if (isPaused) return { state: 'paused', hostname };
  const canBe = access || isOutlet(hostname, alwaysOn);
  if (!isOn(hostname, rules, alwaysOn)) return { state: canBe ? 'off' : 'asks', hostname };
  return { state: access ? 'on' : 'noAccess', hostname };
}
