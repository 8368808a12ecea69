/** Access to the hosts of subscriptions: asked for when the reader subscribes, given back when nothing needs it. */
import browser from 'webextension-polyfill';
import { hostPattern } from '../lexicon/subscriptions/address.ts';
import { isOn } from './sites.ts';
import { siteRules } from './stored.ts';
import { subscriptions } from './subscriptions.ts';

const originsOf = (address: string) => ({ origins: [hostPattern(address)] });

export const mayAsk = (address: string): Promise<boolean> => browser.permissions.contains(originsOf(address));

/** Called at once where the reader has pressed something: the browser asks for nobody else. */
export const askAccess = (address: string): Promise<boolean> => browser.permissions.request(originsOf(address));

/** Keeps the access that another subscription, or a site that is read, needs. */
export async function giveBackAccess(address: string): Promise<void> {
  const { hostname } = new URL(address);
  const others = await subscriptions();
  if (others.some((other) => hostPattern(other.address) === hostPattern(address))) return;
  if (isOn(hostname, await siteRules.read())) return;
  // The access to an outlet is not asked for, and cannot be given back.
  await browser.permissions.remove(originsOf(address)).catch(() => false);
}

/** What site rules leave alone when they give access back. */
export const subscribedHosts = async (): Promise<string[]> =>
  (await subscriptions().catch(() => [])).map(({ address }) => new URL(address).hostname);
