/** What the lexicon page shall open in its form: never in an address, which a history would keep. */
import { api } from './api.ts';
import { editorWish } from './stored.ts';

/** An entry to edit, or forms for a new one. */
export type EditorWish = { edit: string } | { add: { en?: string; zh?: string } };

/** Opens the lexicon page with the form, or brings it to the front. */
export async function openEditor(wish: EditorWish): Promise<void> {
  await editorWish.write(wish);
  await api.runtime.openOptionsPage();
}

/** The wish, once: whoever takes it carries it out. */
export async function takeEditorWish(): Promise<EditorWish | undefined> {
  const wish = await editorWish.read();
  if (wish) await editorWish.write(undefined);
  return wish;
}
