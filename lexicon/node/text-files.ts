/** The text files that a command is given: files as they are, folders with all that is plain text in them. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const PLAIN_TEXT = new Set(['.txt', '.text', '.md']);

/** In order of their names. @throws what the file system says of a path that does not exist. */
export function textFiles(given: readonly string[]): string[] {
  return given.flatMap((each) => {
    if (!statSync(each).isDirectory()) return [each];
    return readdirSync(each, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && PLAIN_TEXT.has(path.extname(entry.name).toLowerCase()))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  });
}
