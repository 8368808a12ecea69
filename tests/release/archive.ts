/** Zip archives that are the same bytes wherever and whenever they are made. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Fields of the local time: zip knows no other, so every machine writes the same. */
const THEN = new Date(1980, 0, 1);
const UNIX = 3;
const READABLE = 0o100644 << 16;

export function archive(files: Files): Uint8Array {
  const options = { level: 9, mtime: THEN, os: UNIX, attrs: READABLE } as const;
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) entries[name] = [files.get(name) as Uint8Array, options];
  return zipSync(entries);
}

/** The files under a folder, by their path in it, with slashes. */
export function filesUnder(folder: string, isWanted: (name: string) => boolean = () => true): Files {
  const files = new Map<string, Uint8Array>();
  const read = (inside: string) => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside ? `${inside}/${entry.name}` : entry.name;
      if (!isWanted(name)) continue;
      if (entry.isDirectory()) read(name);
      else if (entry.isFile()) files.set(name, readFileSync(path.join(folder, name)));
    }
  };
  read('');
  return files;
}
