// What both browsers need to know about an address and its answer.
import type { LaunchOptions, Served } from './driver.ts';

export const isWeb = (url: string) => /^(https?|wss?):/.test(url);
const isLoopback = (url: string) => /^http:\/\/127\.0\.0\.1[:/]/.test(url);

/** Goes its way: to this machine, by its number or by a name that leads here. */
export const staysHere = (url: string, hosts: readonly string[] = []) =>
  isLoopback(url) || (isWeb(url) && hosts.includes(new URL(url).hostname));

export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** No failed request but a page that says so: after two failed ones in a tab Chromium opens no tab any more. */
const UNSERVED: Served = { status: 404, type: 'text/html', body: '<title>Nothing is served here</title>' };

/** Runs in the document. */
export const isUnserved = () => document.title === 'Nothing is served here';

export function answerFor(url: string, serve: NonNullable<LaunchOptions['serve']>): Answer {
  const { status = 200, type = 'text/html; charset=utf-8', headers, body } = serve(url) ?? UNSERVED;
  return { status, headers: { ...headers, 'content-type': type }, body: Buffer.from(body) };
}
