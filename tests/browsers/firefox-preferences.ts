// How Firefox is set up for a test.
import type { Preferences } from './firefox-process.ts';

/** Nothing leaves the machine: what the tests do not answer goes to a proxy that is not there (port 9: discard). */
const OFFLINE: Preferences = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'services.settings.server': 'data:,no-remote-settings',
};

type Wanted = { id: string; uuid: string; offline: boolean; headless: boolean; hosts: readonly string[] };

export function preferencesFor({ id, uuid, offline, headless, hosts }: Wanted): Preferences {
  return {
    // Otherwise the address of the extension's pages is random, and nobody tells it.
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // A temporary extension is uninstalled when Firefox ends: a kept profile keeps its data all the same.
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
    // What nobody has signed may stay too, in the Firefoxes that obey this (limits.ts: stays).
    'xpinstall.signatures.required': false,
    // permissions.request is granted without a prompt; it still wants a real click.
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.locale.requested': 'en-US',
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    // No requests of its own, and no complaints when a page's policy forbids them; headless Chromium asks for none.
    'browser.chrome.site_icons': false,
    // A mouse (2: fine, 4: hovers), which a machine without a display seems not to have.
    ...(headless && { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 }),
    // As Playwright has it: light, whatever the desktop is. Without a window only; a reader's window is theirs.
    ...(headless && { 'layout.css.prefers-color-scheme.content-override': 1 }),
    ...(offline && OFFLINE),
    ...(hosts.length > 0 && {
      'network.dns.localDomains': hosts.join(),
      'network.proxy.no_proxies_on': ['127.0.0.1', ...hosts].join(', '),
    }),
  };
}
