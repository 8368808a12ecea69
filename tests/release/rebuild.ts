/**
 * Does what Mozilla's reviewers do: unpacks the sources, runs the two commands of the README, and compares the packages
 * with the archives, byte for byte. It is also a build from another folder: nothing of a path may be in it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { filesUnder } from './archive.ts';
import { PACKAGES, zipOf } from './packages.ts';

const COMMANDS = ['npm ci', 'npm run build'];

export function unpack(zip: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** What differs; nothing if all is well. */
export function rebuild(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'tifa-rebuilt-'));
  try {
    unpack(zipOf('sources'), folder);
    for (const command of COMMANDS) {
      const [program = '', ...args] = command.split(' ');
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: folder,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      if (status !== 0) return [`“${command}” fails in the unpacked sources:\n${stdout}${stderr}`];
    }
    return PACKAGES.flatMap((name) => {
      const packed = new Map(Object.entries(unzipSync(readFileSync(zipOf(name)))));
      const built = filesUnder(path.join(folder, `.output/${name}-mv3`));
      const all = new Set([...packed.keys(), ...built.keys()]);
      return [...all]
        .filter((file) => Buffer.compare(packed.get(file) ?? Buffer.alloc(0), built.get(file) ?? Buffer.alloc(0)) !== 0)
        .map((file) => `${name}: ${file} is not the same when built from the sources`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
