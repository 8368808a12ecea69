/** Discreet mode: on which sites a page may notice nothing of us. Pure. */
import { domainsOf, siteOf } from './sites.ts';

/** `sites`: each with all its subdomains, so that no exception can undo it. */
export type Discretion = { everywhere: boolean; sites: readonly string[] };

/** What happens on a page. `discreet`: it is read, but nothing is painted or put into it. */
export type Mode = 'off' | 'normal' | 'discreet';

/** The listed site that `hostname` belongs to. */
export function discreetSiteOf(hostname: string, { sites }: Discretion): string | undefined {
  for (const domain of domainsOf(hostname)) if (sites.includes(domain)) return domain;
  return undefined;
}

/** @param on what the site rules say. */
export function modeOf(hostname: string, on: boolean, discretion: Discretion): Mode {
  if (!on) return 'off';
  const { everywhere, sites } = discretion;
  // A sandboxed frame does not know whose it is: perhaps a discreet site's.
  const perhaps = hostname === '' && sites.length > 0;
  return everywhere || perhaps || discreetSiteOf(hostname, discretion) ? 'discreet' : 'normal';
}

export function withDiscreetSite(discretion: Discretion, hostname: string): Discretion {
  if (discreetSiteOf(hostname, discretion)) return discretion;
  return { ...discretion, sites: [...discretion.sites, siteOf(hostname)].sort() };
}

export const withoutDiscreetSite = (discretion: Discretion, site: string): Discretion => ({
  ...discretion,
  sites: discretion.sites.filter((other) => other !== site),
});

/** No list of sites is left, and nothing is painted where nothing was before. */
export const withSitesForgotten = ({ everywhere, sites }: Discretion): Discretion => ({
  everywhere: everywhere || sites.length > 0,
  sites: [],
});

/** Discreet wherever one of the two is. */
export const stricter = (one: Discretion, other: Discretion): Discretion => ({
  everywhere: one.everywhere || other.everywhere,
  sites: [...new Set([...one.sites, ...other.sites])].sort(),
});
