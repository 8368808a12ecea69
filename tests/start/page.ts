/** What `npm start` opens: the sample article, a file served on loopback or under an outlet's name, or an address. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { isOutlet } from '../../platform/sites.ts';
import type { Served } from '../browsers/driver.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../pages');
const SAMPLE = 'sample.html';
const OUTLET = 'https://www.chinadaily.com.cn';
const LOOPBACK = '127.0.0.1';

export type StartPage = {
  url: string;
  /** Hosts that the build must permit and switch on besides the outlets. */
  alwaysOn: string[];
  /** Answers for pages that are shown under an outlet's name. */
  serve?: (url: string) => Served | undefined;
  close: () => void;
};

const TYPES: Record<string, string> = { '.html': 'text/html', '.htm': 'text/html', '.xhtml': 'application/xhtml+xml' };

function readPage(folder: string, name: string): Served | undefined {
  const file = path.join(folder, path.basename(name));
  if (!existsSync(file)) return undefined;
  const type = TYPES[path.extname(file)] ?? 'text/plain';
  return { type: `${type}; charset=utf-8`, body: readFileSync(file) };
}

/** Throws one clear sentence where there is no such page. */
export async function openPage(argument: string | undefined, official: boolean): Promise<StartPage> {
  if (argument && /^https?:\/\//.test(argument)) {
    const { hostname } = new URL(argument);
    return { url: argument, alwaysOn: isOutlet(hostname) ? [] : [hostname], close: () => {} };
  }
  const file = argument ? path.resolve(argument) : path.join(SAMPLES, SAMPLE);
  if (!existsSync(file))
    throw new Error(`There is no page ${argument}: give an address, an .html file or a .txt file.`);
  const folder = path.dirname(file);
  const find = (url: string) => readPage(folder, decodeURIComponent(new URL(url, OUTLET).pathname));
  const name = encodeURIComponent(path.basename(file));
  if (official) return { url: `${OUTLET}/${name}`, alwaysOn: [], serve: find, close: () => {} };

  const server = createServer((request, response) => {
    const page = find(request.url ?? '/');
    if (page) response.setHeader('content-type', page.type as string).end(page.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://${LOOPBACK}:${port}/${name}`,
    alwaysOn: [LOOPBACK],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
