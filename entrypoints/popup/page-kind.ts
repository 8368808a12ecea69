/** What the page in front is, as far as it can be read at all. Pure. */
import { readSite } from '../../platform/site-rule.ts';

export type Unreadable =
  | 'browserPage'
  | 'store'
  | 'otherExtension'
  | 'ownPage'
  | 'source'
  | 'file'
  | 'address'
  | 'unknown';
export type PageKind = { kind: 'web'; hostname: string; site: string; isPdf: boolean } | { kind: Unreadable };

/** Where browsers let no extension in, whatever it has been granted. */
const STORES = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
  'accounts.firefox.com',
  'support.mozilla.org',
];
const SCHEMES: Record<string, Unreadable> = { 'view-source:': 'source', 'file:': 'file' };
const EXTENSIONS = /^[a-z]+-extension:$/;

/**
 * @param url undefined where the browser does not tell it: of its own pages, of stores, of other extensions.
 * @param ours where the extension's own pages are.
 */
export function kindOfPage(url: string | undefined, ours: string): PageKind {
  if (!url || !URL.canParse(url)) return { kind: 'unknown' };
  const { protocol, hostname, pathname } = new URL(url);
  if (url.startsWith(ours)) return { kind: 'ownPage' };
  if (EXTENSIONS.test(protocol)) return { kind: 'otherExtension' };
  if (protocol !== 'https:' && protocol !== 'http:') return { kind: SCHEMES[protocol] ?? 'browserPage' };
  if (STORES.includes(hostname)) return { kind: 'store' };
  const read = readSite(hostname);
  if (!read.ok) return { kind: 'address' };
  return { kind: 'web', hostname, site: read.site, isPdf: /\.pdf$/i.test(pathname) };
}
