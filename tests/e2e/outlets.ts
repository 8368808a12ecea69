/** Pages that the tests serve under the outlets' own host names; nothing leaves the machine. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Served } from '../browsers/driver.ts';

const PAGES = path.resolve(import.meta.dirname, '../pages');
export const OUTLET = 'https://www.chinadaily.com.cn';
export const CHINESE_OUTLET = 'http://www.people.com.cn';

/** The files of tests/pages, under any host. */
export function serve(url: string): Served | undefined {
  try {
    return {
      type: 'text/html; charset=utf-8',
      body: readFileSync(path.join(PAGES, path.basename(new URL(url).pathname))),
    };
  } catch {
    return undefined;
  }
}

/** `serve`, and pages by their path, given as text or with their type. */
export const serving =
  (pages: Record<string, string | Served>) =>
  (url: string): Served | undefined => {
    const page = pages[new URL(url).pathname];
    return typeof page === 'string' ? { type: 'text/html; charset=utf-8', body: page } : (page ?? serve(url));
  };
