/** Which sites the browser lets the extension read; asked again when that changes, by whomever. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { givenWithoutRule, hasAccess, watchAccess } from '../../platform/access.ts';
import { alwaysOn } from '../../platform/build.ts';
import { subscribedHosts } from '../../platform/host-access.ts';
import { isOnRule, OUTLETS, type SiteRules } from '../../platform/sites.ts';

/** `lacking`: sites that are on and may not be read. `unused`: what was given without a rule. */
export type Access = { lacking: ReadonlySet<string>; unused: readonly string[] };

async function readAccess(rules: SiteRules): Promise<Access> {
  const on = [
    ...OUTLETS.filter((outlet) => !rules[outlet]),
    ...Object.keys(rules).filter((site) => isOnRule(rules[site])),
  ];
  const allowed = await Promise.all(on.map((site) => hasAccess(site, rules[site] ?? 'on')));
  const { origins = [] } = await browser.permissions.getAll();
  return {
    lacking: new Set(on.filter((_, i) => !allowed[i])),
    unused: givenWithoutRule(origins, rules, alwaysOn, await subscribedHosts()),
  };
}

export function useAccess(rules: SiteRules | undefined): Access {
  const [access, setAccess] = useState<Access>({ lacking: new Set(), unused: [] });
  useEffect(() => {
    if (!rules) return;
    const ending = new AbortController();
    const look = () =>
      void readAccess(rules).then((now) => {
        if (!ending.signal.aborted) setAccess(now);
      });
    watchAccess(look, ending.signal);
    look();
    return () => ending.abort();
  }, [rules]);
  return access;
}
