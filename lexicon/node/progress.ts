/** How far a command is, on one line of a terminal; nothing where the output is no terminal. */
import type { WriteStream } from 'node:tty';

const BETWEEN = 200; // ms

export function progressOn(stream: WriteStream, files: number) {
  let shown = 0;
  let number = 0;
  const show = (text: string) => {
    stream.write(`\r${text}\x1b[K`);
  };
  return {
    /** For the next file. */
    of(file: string): (share: number) => void {
      number++;
      const place = files > 1 ? `${number}/${files} ` : '';
      return (share) => {
        if (!stream.isTTY || (Date.now() - shown < BETWEEN && share < 1)) return;
        shown = Date.now();
        show(`${place}${file}: ${Math.round(share * 100)} %`);
      };
    },
    end(): void {
      if (stream.isTTY) show('');
    },
  };
}
