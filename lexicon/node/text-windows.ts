/** A text file of any size, a window at a time. No match and no context goes from one window into the next. */
import { createReadStream } from 'node:fs';
import { endsSentence } from '../sentences.ts';

/** `start` is the UTF-16 offset of the window in the whole text; `share` how much of the file has been read, 0 to 1. */
export type TextWindow = { text: string; start: number; share: number };

const CHUNK = 1 << 20; // bytes
/** A period is understood by what follows it. */
const LOOK_AHEAD = 200;
/** Text without the end of a sentence is cut at last: a match across such a cut is lost. */
const LONGEST = 1 << 26;

/** After the last sentence that is surely whole; 0 where there is none. */
function cutOf(text: string): number {
  for (let at = text.length - LOOK_AHEAD; at > 0; at--) if (endsSentence(text, at)) return at + 1;
  return text.length < LONGEST ? 0 : text.length;
}

/** @param size of the file, in bytes. @throws what the file system says. */
export async function* textWindows(file: string, size: number): AsyncGenerator<TextWindow> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let waiting = '';
  let searched = 0; // no sentence ends before
  let start = 0;
  let read = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    read += chunk.length;
    waiting += decoder.decode(chunk, { stream: true });
    const from = Math.max(0, searched - LOOK_AHEAD);
    const cut = cutOf(waiting.slice(from));
    searched = waiting.length;
    if (cut === 0) continue;
    const text = waiting.slice(0, from + cut);
    yield { text, start, share: size === 0 ? 1 : read / size };
    start += text.length;
    waiting = waiting.slice(text.length);
    searched = 0;
  }
  waiting += decoder.decode();
  if (waiting.length > 0) yield { text: waiting, start, share: 1 };
}
