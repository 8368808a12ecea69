/** Carries out what somebody outside of this page wants to have in the form: when it opens, and while it is shown. */
import { useEffect, useRef } from 'preact/hooks';
import { type EditorWish, takeEditorWish } from '../../platform/editor-wish.ts';
import { editorWish } from '../../platform/stored.ts';

export function useEditorWish(carryOut: (wish: EditorWish) => void | Promise<void>): void {
  const latest = useRef(carryOut);
  latest.current = carryOut;
  useEffect(() => {
    const ending = new AbortController();
    const look = async () => {
      // Of several windows with this page the one that came to the front.
      if (document.visibilityState !== 'visible') return;
      const wish = await takeEditorWish().catch(() => undefined);
      if (wish && !ending.signal.aborted) await latest.current(wish);
    };
    void look();
    editorWish.watch((wish) => void (wish && look()), ending.signal);
    document.addEventListener('visibilitychange', () => void look(), { signal: ending.signal });
    return () => ending.abort();
  }, []);
}
