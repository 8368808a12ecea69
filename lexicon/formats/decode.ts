/** Bytes of a file as text: UTF-8, UTF-16 and GB18030 (with GBK and GB2312) are told apart; what is no text is refused. */
import { type FileRefused, MOST_BYTES, refuseFile } from './format.ts';

export type Decoded = { ok: true; text: string } | FileRefused;

const MARKS: readonly [label: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];
/** What text in GB18030 is made of; bytes of anything else decode to rare and private characters. */
const LIKELY = /[\t\n\r -~\u00b7\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
const SAMPLE = 100_000;

function read(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Every second byte of Latin text in UTF-16 is 0; in Chinese text few are, but line ends and digits. */
function unmarked16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || Math.min(even, odd) > Math.max(even, odd) / 8) return undefined;
  return read(bytes, odd > even ? 'utf-16le' : 'utf-16be');
}

const isLikely = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(LIKELY)?.length ?? 0) >= sample.length * 0.95;
};

const hasControls = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
};

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return refuseFile('fileTooLarge');
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte));
  const text = marked ? read(bytes, marked[0]) : (read(bytes, 'utf-8') ?? undefined);
  const found = text !== undefined && !(!marked && text.includes('\0')) ? text : marked ? undefined : guess(bytes);
  if (found === undefined || hasControls(found)) return refuseFile('fileNotText');
  if (!found.trim()) return refuseFile('fileEmpty');
  return { ok: true, text: found };
}

function guess(bytes: Uint8Array): string | undefined {
  const wide = unmarked16(bytes);
  if (wide !== undefined) return wide;
  const chinese = read(bytes, 'gb18030');
  return chinese !== undefined && isLikely(chinese) ? chinese : undefined;
}
