/** A real https host of lexicons, on this machine: the browsers are told that its name leads here (LaunchOptions.hosts). */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export const HOST = 'lexicon.example.org';
const tls = (name: string) => readFileSync(path.join(import.meta.dirname, 'tls', `${name}.pem`));

type Asked = { path: string; headers: IncomingHttpHeaders };
export type LexiconHost = {
  /** https://lexicon.example.org:… */
  origin: string;
  /** What was asked since the last time one looked. */
  asked: () => Asked[];
  /** How it answers, until told otherwise. */
  answer: (how: (response: ServerResponse, asked: Asked) => void) => void;
  /** How many of its answers nobody waits for any more. */
  left: () => number;
};

/** Started before the tests of a file and stopped after them. */
export function lexiconHost(): LexiconHost {
  let asked: Asked[] = [];
  let left = 0;
  let how: Parameters<LexiconHost['answer']>[0] = (response) => response.writeHead(404).end();
  const server = createServer({ key: tls('key'), cert: tls('certificate') }, (request, response) => {
    const one = { path: request.url ?? '', headers: request.headers };
    asked.push(one);
    response.on('close', () => {
      if (!response.writableFinished) left++;
    });
    how(response, one);
  });
  // What is no TLS at all: where a redirect to http would lead.
  server.on('tlsClientError', () => asked.push({ path: 'without TLS', headers: {} }));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    get origin() {
      return `https://${HOST}:${(server.address() as AddressInfo).port}`;
    },
    asked() {
      const these = asked;
      asked = [];
      return these;
    },
    answer(next) {
      how = next;
    },
    left: () => left,
  };
}

/**
 * A copy of Chromium's build whose access to the host is among what it requires: its prompt for more never opens
 * without a window (limits.ts). What asks for it is the same code.
 */
export function buildWithAccess(build: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'tifa-access-'));
  cpSync(path.resolve(import.meta.dirname, '../..', build), copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(`https://${HOST}/*`);
  writeFileSync(file, JSON.stringify(manifest));
  afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return copy;
}
