/**
 * The addresses that a lexicon may be fetched from: https, and a host with a name of the public web. A literal address
 * is refused in every spelling: the URL parser writes 0x7f.1 and 2130706433 as 127.0.0.1 before it is looked at.
 */
export type AddressProblem = 'addressInvalid' | 'addressNotHttps' | 'addressPrivate' | 'addressHasPassword';
export type Address = { ok: true; url: URL } | { ok: false; problem: AddressProblem };

/** Names that lead into the reader's own computer or network: set aside for that (RFC 6761, 6762, 8375), or used so. */
const PRIVATE = ['localhost', 'local', 'localdomain', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'arpa'];

const isLiteral = (host: string): boolean => host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);

export function checkAddress(text: string): Address {
  const url = URL.parse(text.trim());
  if (!url) return { ok: false, problem: 'addressInvalid' };
  if (url.protocol !== 'https:') return { ok: false, problem: 'addressNotHttps' };
  if (url.username || url.password) return { ok: false, problem: 'addressHasPassword' };
  const host = url.hostname.replace(/\.$/, '');
  const labels = host.split('.');
  // A name without a dot is one of the reader's own network.
  if (isLiteral(host) || labels.length < 2 || PRIVATE.includes(labels.at(-1) ?? ''))
    return { ok: false, problem: 'addressPrivate' };
  // What follows # is never sent.
  url.hash = '';
  return { ok: true, url };
}

/** What access to a host is asked for and given back as: its lexicon lies under https, whatever the port. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
