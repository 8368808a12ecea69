/**
 * The compiled index in `storage.local`: in parts, so that no tab has to take in megabytes in one go. Two generations
 * have a place: the new one is written beside the old one, then the head names it, then the old one goes.
 *
 *   index      { revision, generation: 8, parts: 2, bytes }     the head, written last and watched by the readers
 *   index/0/0  index/0/1                                        generation 8; an odd one lies in index/1/…
 */
import { api } from './api.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type IndexHead, indexHead } from './stored.ts';

/** Bytes; a multiple of three, so that base64 needs no filling. */
const PART = 96 * 1024;
/** Parts that are asked for at a time. */
const AT_ONCE = 3;

const keyOf = (generation: number, part: number): string => `index/${generation % 2}/${part}`;

/** @param revision of the lexicon that the index was made of. */
export async function writeIndex(revision: number, index: ArrayBuffer): Promise<void> {
  const before = await indexHead.read();
  const generation = (before?.generation ?? 0) + 1;
  const parts = Math.ceil(index.byteLength / PART);
  for (let part = 0; part < parts; part++) {
    const piece = toBase64(index.slice(part * PART, (part + 1) * PART));
    await api.storage.local.set({ [keyOf(generation, part)]: piece });
  }
  await indexHead.write({ revision, generation, parts, bytes: index.byteLength });
  for (let part = 0; part < (before?.parts ?? 0); part++) await api.storage.local.remove(keyOf(generation - 1, part));
}

/** The index that `head` names; undefined where it is damaged, or is no longer there: a newer one is on its way. */
export async function readIndex(head: IndexHead): Promise<ArrayBuffer | undefined> {
  const index = new Uint8Array(head.bytes);
  const takeIn = async (part: number): Promise<boolean> => {
    const key = keyOf(head.generation, part);
    const text = (await api.storage.local.get(key))[key];
    if (typeof text !== 'string') return false;
    const piece = new Uint8Array(fromBase64(text));
    if (piece.length !== Math.min(PART, head.bytes - part * PART)) return false;
    index.set(piece, part * PART);
    return true;
  };
  try {
    // A few at a time: asking takes longer than taking in, and all at once would be a long task.
    const taken = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, first) => {
        for (let part = first; part < head.parts; part += AT_ONCE) if (!(await takeIn(part))) return false;
        return true;
      }),
    );
    const still = await indexHead.read();
    return taken.every(Boolean) && still?.generation === head.generation ? index.buffer : undefined;
  } catch {
    return undefined;
  }
}
