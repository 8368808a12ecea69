/** The extension as it is packaged, built for the bench alone. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Row, row } from '../rows.ts';

const OUT = 'out/bench';

/** Returns the folder of the built extension. */
export function build(): string {
  const env = { ...process.env, TIFA_OUT_DIR: OUT };
  const root = path.resolve(import.meta.dirname, '../../..');
  const { status } = spawnSync('wxt', ['build', '-b', 'chrome'], { stdio: ['ignore', 2, 2], env, cwd: root });
  if (status !== 0) throw new Error('The extension could not be built: the reason stands above.');
  return path.join(root, OUT, 'chrome-mv3');
}

export const sizeRows = (folder: string): Row[] => [
  sizeRow(folder, 'reader.js', 'content script, gzip, without the lexicon'),
  sizeRow(folder, 'opener.js', 'card opener, gzip, brought when a mark is pointed at'),
];

function sizeRow(folder: string, file: string, what: string): Row {
  const script = readFileSync(path.join(folder, file));
  return row(what, gzipSync(script, { level: 9 }).length / 1000, 'kB', { most: 15 });
}
