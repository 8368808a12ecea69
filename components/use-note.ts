/** The reader's note on an entry: saved by itself a moment after each change, and at once when the field is left. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askBackground } from '../platform/messages.ts';

const PAUSE = 300; // ms without a key

export type NoteState = 'reading' | 'as stored' | 'changed' | 'saved' | 'failed';

export function useNote(id: string) {
  const [note, setNote] = useState<{ text: string; state: NoteState }>({ text: '', state: 'reading' });
  const unsaved = useRef<{ id: string; text: string }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const saving = unsaved.current;
    if (!saving) return;
    const saved = await askBackground('saveNote', { id: saving.id, note: saving.text }).catch(() => false);
    // What was typed meanwhile is saved in its turn.
    if (unsaved.current !== saving) return;
    if (saved) unsaved.current = undefined;
    setNote({ text: saving.text, state: saved ? 'saved' : 'failed' });
  }, []);

  useEffect(() => {
    let here = true;
    setNote({ text: '', state: 'reading' });
    void askBackground('note', { id })
      .catch(() => '')
      .then((text) => {
        if (here && !unsaved.current) setNote({ text: text ?? '', state: 'as stored' });
      });
    return () => {
      here = false;
      void save();
      unsaved.current = undefined;
    };
  }, [id, save]);
  // The card may be closed from the page, with the focus in the field.
  useEffect(() => {
    addEventListener('pagehide', save);
    return () => removeEventListener('pagehide', save);
  }, [save]);

  const type = (text: string) => {
    unsaved.current = { id, text };
    setNote({ text, state: 'changed' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE);
  };
  return { ...note, type, save };
}
