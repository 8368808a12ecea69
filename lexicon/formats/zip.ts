/** Zip archives, unpacked with a limit that holds whatever sizes the archive claims. */
import { strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { type FileRefused, refuseFile } from './format.ts';

/** Of all files together, unpacked. */
export const MOST_UNPACKED = 400_000_000;
const CHUNK = 65_536;

export type Unpacked = { ok: true; files: Map<string, Uint8Array> } | FileRefused;

class TooLarge extends Error {}

/** The files whose names `wanted` takes; the others are not even unpacked. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, most = MOST_UNPACKED): Unpacked {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuseFile('fileNoZip');
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name) || files.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      total += chunk.length;
      if (total > most) throw new TooLarge();
      chunks.push(chunk);
      if (isLast) files.set(file.name, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // Little by little: what a bomb unpacks to is noticed before it is there.
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    return refuseFile(error instanceof TooLarge ? 'fileZipTooLarge' : 'fileNoZip');
  }
  return { ok: true, files };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    // The same entries give the same bytes.
    mtime: '1980-01-01T00:00:00',
  });
