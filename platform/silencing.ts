/** Silences forms, and lets them count again. */
import { isSameForm, type SilencedForm } from '../lexicon/silenced.ts';
import { moveRevision } from './revision.ts';
import { silencedForms } from './stored.ts';

/** From what is stored now: another window may have changed it. */
export async function setSilenced(form: SilencedForm, silenced: boolean): Promise<void> {
  const others = (await silencedForms.read()).filter((other) => !isSameForm(other, form));
  await silencedForms.write(silenced ? [...others, form] : others);
  await moveRevision();
}
