/** A line that says what was done, for a while. */
import { useEffect } from 'preact/hooks';

const SHOWN_MS = 10_000;

export function Notice({ text, onEnd }: { text: string | undefined; onEnd: () => void }) {
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // Always there, so that what comes into it is read aloud.
  return (
    <div class="notice" role="status">
      {text !== undefined && <p>{text}</p>}
    </div>
  );
}
