/**
 * The only request to the web that this extension makes: for a lexicon the reader has subscribed to. It carries no
 * cookie, no referrer and no password, follows no redirect, and ends when its signal, its time or its size does.
 */
import { checkAddress } from '../lexicon/subscriptions/address.ts';

/** What the host said of the file that is here already: with it, an unchanged file is not sent again. */
export type Validators = { etag?: string | undefined; lastModified?: string | undefined };
export const FETCH_PROBLEMS = [
  'unreachable',
  'redirects',
  'badStatus',
  'tooLarge',
  'tooSlow',
  'cancelled',
  'addressRefused',
] as const;
export type FetchProblem = (typeof FETCH_PROBLEMS)[number];
export type Fetched =
  | { ok: true; isNew: true; bytes: Uint8Array<ArrayBuffer>; checksum: string; validators: Validators }
  | { ok: true; isNew: false }
  | { ok: false; problem: FetchProblem; detail: string };

export type Limits = { bytes: number; ms: number };
const LIMITS: Limits = { bytes: 20_000_000, ms: 60_000 };

type Manner = {
  signal?: AbortSignal | undefined;
  /** `total` is 0 where the host does not say. */
  onProgress?: ((done: number, total: number) => void) | undefined;
};

const failed = (problem: FetchProblem, detail = ''): Fetched => ({ ok: false, problem, detail });

export async function fetchLexicon(
  address: string,
  { etag, lastModified }: Validators = {},
  { signal, onProgress }: Manner = {},
  limits = LIMITS,
): Promise<Fetched> {
  const checked = checkAddress(address);
  if (!checked.ok) return failed('addressRefused');
  const tooLarge = new AbortController();
  const late = AbortSignal.timeout(limits.ms);
  const ending = AbortSignal.any([late, tooLarge.signal, ...(signal ? [signal] : [])]);
  try {
    const response = await fetch(checked.url, {
      // Compared with what is here, not with what the browser may have kept.
      headers: { ...(etag && { 'If-None-Match': etag }), ...(lastModified && { 'If-Modified-Since': lastModified }) },
      cache: 'no-cache',
      credentials: 'omit',
      // Seen and not followed: it could lead to http, or into the reader's own network.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: ending,
    });
    const { status, headers, body, type } = response;
    const given = async (result: Fetched): Promise<Fetched> => {
      await body?.cancel();
      return result;
    };
    if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304))
      return given(failed('redirects'));
    if (status === 304) return given({ ok: true, isNew: false });
    if (status !== 200 || !body) return given(failed('badStatus', String(status)));
    const total = Number(headers.get('content-length') ?? 0);
    const chunks: Uint8Array[] = [];
    let length = 0;
    // What a host says of a length is not believed: it is counted as it comes, unpacked.
    for (const reader = body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limits.bytes) tooLarge.abort();
      ending.throwIfAborted();
      chunks.push(value);
      onProgress?.(length, Math.max(total, length));
    }
    const bytes = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
    const said = { etag: headers.get('etag') ?? undefined, lastModified: headers.get('last-modified') ?? undefined };
    const validators = {
      ...(said.etag && { etag: said.etag }),
      ...(said.lastModified && { lastModified: said.lastModified }),
    };
    return { ok: true, isNew: true, bytes, checksum: await checksumOf(bytes), validators };
  } catch {
    if (signal?.aborted) return failed('cancelled');
    if (tooLarge.signal.aborted) return failed('tooLarge');
    return failed(late.aborted ? 'tooSlow' : 'unreachable');
  }
}

/** SHA-256, in hexadecimal. */
export async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
