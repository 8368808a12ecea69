/** Tells that something has changed of what is marked: the index is made again, pages read again. */
import { lexiconRevision } from './stored.ts';

/** What is saved is saved, whatever happens here: without its revision it is only marked later. */
export const moveRevision = async (): Promise<void> => {
  await lexiconRevision
    .read()
    .then((revision) => lexiconRevision.write(revision + 1))
    .catch(() => undefined);
};
