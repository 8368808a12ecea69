/** Against answers that stream: what a hostile host could send. Real hosts, redirects and TLS: tests/e2e/subscriptions.test.ts. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checksumOf, fetchLexicon } from '../../platform/fetch-lexicon.ts';

const ADDRESS = 'https://lexicon.example.org/team.json';
const asked = vi.fn<(url: URL, how: RequestInit) => Promise<Response>>();
beforeEach(() => {
  asked.mockReset();
  vi.stubGlobal('fetch', asked);
});
afterEach(() => vi.unstubAllGlobals());

/** An answer that goes on until nobody listens; `ended` says so. */
function endless(chunk: Uint8Array | undefined): { response: (signal: AbortSignal) => Response; ended: () => boolean } {
  let hasEnded = false;
  const response = (signal: AbortSignal) =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          signal.addEventListener('abort', () => {
            hasEnded = true;
            controller.error(signal.reason);
          });
        },
        pull: (controller) => (chunk ? controller.enqueue(chunk) : new Promise<void>(() => undefined)),
        cancel: () => {
          hasEnded = true;
        },
      }),
    );
  return { response, ended: () => hasEnded };
}
const answering = (response: (signal: AbortSignal) => Response) =>
  asked.mockImplementation(async (_url, { signal }) => response(signal as AbortSignal));

test('asks with nothing of the reader’s, and follows nothing', async () => {
  answering(() => new Response('[]', { headers: { etag: '"1"', 'last-modified': 'Fri, 20 Nov 2026 00:00:00 GMT' } }));
  const fetched = await fetchLexicon(ADDRESS);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({
    cache: 'no-cache',
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    headers: {},
  });
  expect(fetched).toMatchObject({
    ok: true,
    isNew: true,
    checksum: '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
    validators: { etag: '"1"', lastModified: 'Fri, 20 Nov 2026 00:00:00 GMT' },
  });
});

test('asks whether the file has changed', async () => {
  answering(() => new Response(null, { status: 304 }));
  const since = 'Fri, 20 Nov 2026 00:00:00 GMT';
  expect(await fetchLexicon(ADDRESS, { etag: '"1"', lastModified: since })).toEqual({ ok: true, isNew: false });
  expect(asked.mock.calls[0]?.[1].headers).toEqual({ 'If-None-Match': '"1"', 'If-Modified-Since': since });
});

test.each(['http://lexicon.example.org/', 'https://127.0.0.1/', 'https://printer.local/', 'nothing'])(
  'does not even ask %s',
  async (address) => {
    expect(await fetchLexicon(address)).toMatchObject({ problem: 'addressRefused' });
    expect(asked).not.toHaveBeenCalled();
  },
);

test.each([301, 302, 303, 307, 308])('takes no redirect (%i)', async (status) => {
  answering(() => new Response(null, { status, headers: { location: 'http://127.0.0.1/' } }));
  expect(await fetchLexicon(ADDRESS)).toMatchObject({ problem: 'redirects' });
  expect(asked).toHaveBeenCalledOnce();
});

test.each([404, 410, 500, 206, 204])('takes no answer but a whole one (%i)', async (status) => {
  answering(() => new Response(status === 204 ? null : 'no', { status }));
  expect(await fetchLexicon(ADDRESS)).toMatchObject({ problem: 'badStatus', detail: String(status) });
});

test('a host that cannot be reached', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await fetchLexicon(ADDRESS)).toMatchObject({ problem: 'unreachable' });
});

test('a body without an end is left when it is too large', async () => {
  const { response, ended } = endless(new Uint8Array(1000));
  answering(response);
  expect(await fetchLexicon(ADDRESS, {}, {}, { bytes: 10_000, ms: 60_000 })).toMatchObject({ problem: 'tooLarge' });
  expect(ended()).toBe(true);
});

test('as large as it may be, it is taken', async () => {
  answering(() => new Response(new Uint8Array(10_000)));
  expect(await fetchLexicon(ADDRESS, {}, {}, { bytes: 10_000, ms: 60_000 })).toMatchObject({ ok: true, isNew: true });
});

test('a body that never comes is left when its time is over', async () => {
  const { response, ended } = endless(undefined);
  answering(response);
  expect(await fetchLexicon(ADDRESS, {}, {}, { bytes: 10_000, ms: 20 })).toMatchObject({ problem: 'tooSlow' });
  expect(ended()).toBe(true);
});

test('the reader can end it', async () => {
  const { response, ended } = endless(undefined);
  answering(response);
  const ending = new AbortController();
  const fetched = fetchLexicon(ADDRESS, {}, { signal: ending.signal });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  ending.abort();
  expect(await fetched).toMatchObject({ problem: 'cancelled' });
  expect(ended()).toBe(true);
});

test('the checksum is what sha256sum says', async () =>
  expect(await checksumOf(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ));
