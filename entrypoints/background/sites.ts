/** What follows when rules, pause, discreet mode or the browser's access change: registrations, open pages, badges. */
import browser from 'webextension-polyfill';
import { canGiveBack, completeWish, toGiveBack } from '../../platform/access.ts';
import { alwaysOn } from '../../platform/build.ts';
import { subscribedHosts } from '../../platform/host-access.ts';
import { isOn, type SiteRules } from '../../platform/sites.ts';
import { discretion, paused, siteRules } from '../../platform/stored.ts';
import { showBadges } from './badge.ts';
import { endWhereForbidden, injectWhereMissing, registerReader } from './reader-script.ts';

export function followSites(): void {
  siteRules.watch((now, before) => {
    void obey((hostname) => isOn(hostname, now, alwaysOn) && !isOn(hostname, before, alwaysOn));
    void giveBack(before, now);
  });
  discretion.watch(() => void obey());
  paused.watch(() => void obey());
  // By the reader's answer to a question of ours, or in the browser's own settings.
  browser.permissions.onAdded.addListener(() => void completeWish().then(() => obey()));
  browser.permissions.onRemoved.addListener(() => void leaveForbidden());
}

/** @param isMeant hosts whose open pages are read from now on, whenever they were opened. */
async function obey(isMeant?: (hostname: string) => boolean): Promise<void> {
  await registerReader();
  await injectWhereMissing(isMeant);
  await showBadges();
}

async function leaveForbidden(): Promise<void> {
  await registerReader();
  await endWhereForbidden();
  await showBadges();
}

async function giveBack(before: SiteRules, now: SiteRules): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  // What belongs to the extension from the start is not given back; the browser says no.
  for (const origin of toGiveBack(origins, before, now, alwaysOn, await subscribedHosts()))
    if (canGiveBack(origin)) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
