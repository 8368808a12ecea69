/** What the popup can say about a page. Pure. */
import { isOn, isOutlet, type SiteRules } from '../../platform/sites.ts';
import type { PageKind } from './page-kind.ts';

export type WebPage = Extract<PageKind, { kind: 'web' }>;

/**
 * `on`: it is read. `waiting`: it is on, but nobody reads the page: it was there before, or still loads. `noAccess`: the
 * rules say on, the browser says no. `asks`: turning it on makes the browser ask.
 */
export type SiteState = 'paused' | 'on' | 'waiting' | 'pdf' | 'noAccess' | 'off' | 'asks';

type Known = { rules: SiteRules; isPaused: boolean; access: boolean; isPresent: boolean };

export function stateOf(
  page: WebPage,
  { rules, isPaused, access, isPresent }: Known,
  alwaysOn: readonly string[],
): SiteState {
  if (isPaused) return 'paused';
  if (!isOn(page.hostname, rules, alwaysOn)) return access || isOutlet(page.hostname, alwaysOn) ? 'off' : 'asks';
  if (!access) return 'noAccess';
  if (page.isPdf) return 'pdf';
  return isPresent ? 'on' : 'waiting';
}
