/** The pages of the bench under an outlet's name, where the extension is on, and under one where it never is. */
import type { Served } from '../../browsers/driver.ts';

export const OUTLET = 'https://www.chinadaily.com.cn';
/** Alone in its process and cut off from others: then its clock tells 5 µs. */
export const ELSEWHERE = 'https://bench.example';
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const pages = new Map<string, string>();

/** Serves `html` at `path` of both hosts from now on. */
export function publish(path: string, html: string): string {
  pages.set(path, html);
  return path;
}

export function serve(url: string): Served | undefined {
  const { origin, pathname } = new URL(url);
  const body = pages.get(pathname);
  if (body === undefined) return pathname === '/favicon.ico' ? { type: 'image/x-icon', body: '' } : undefined;
  return { type: 'text/html; charset=utf-8', body, ...(origin === ELSEWHERE && { headers: ISOLATED }) };
}
