/** A compiled lexicon, ready for look-ups: words and characters to ids, where forms begin, the forms in order. */
import { Beginnings } from './beginnings.ts';
import { FIRST_HAN, isHan, LAST_HAN } from './characters.ts';
import { type IndexData, langIn, ownerIn, roleIn, unpack } from './index-layout.ts';
import type { Lang } from './schema.ts';
import { Sequences } from './sequences.ts';
import { BREAK, type Vocabulary } from './token-ids.ts';

export class LexiconIndex implements Vocabulary {
  readonly data: IndexData;
  readonly forms: Sequences;
  readonly beginnings: Beginnings;
  /** Ids by unit. Characters have the lowest ids: 16 bits are enough. */
  readonly #han = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  readonly #signs = new Map<number, number>();
  readonly #wordMask: number;

  private constructor(data: IndexData) {
    this.data = data;
    this.forms = new Sequences(data.formBases, data.formStarts, data.formPool, data.formFirst);
    this.#wordMask = data.wordTable.length - 1;
    data.hanUnits.forEach((unit, i) => {
      const id = data.hanIds[i] as number;
      if (isHan(unit)) this.#han[unit - FIRST_HAN] = id;
      else this.#signs.set(unit, id);
    });
    this.beginnings = new Beginnings(data, this.#han, this.#signs);
  }

  /** The index in `buffer` (see compile.ts); undefined where it was made by another version. */
  static from(buffer: ArrayBuffer): LexiconIndex | undefined {
    const data = unpack(buffer);
    return data && new LexiconIndex(data);
  }

  ownerOf(form: number): number {
    return ownerIn(this.data.formTags[form] as number);
  }

  roleOf(form: number): number {
    return roleIn(this.data.formTags[form] as number);
  }

  langOf(form: number): Lang {
    return langIn(this.data.formTags[form] as number);
  }

  characterId(unit: number): number {
    return this.#han[unit - FIRST_HAN] || (this.#signs.get(unit) ?? BREAK);
  }

  wordId(units: Uint16Array, length: number, hash: number): number {
    const { wordTable, wordStarts, wordUnits, wordIds } = this.data;
    let slot = hash & this.#wordMask;
    for (;;) {
      const word = (wordTable[slot] as number) - 1;
      if (word < 0) return BREAK;
      const start = wordStarts[word] as number;
      if ((wordStarts[word + 1] as number) - start === length) {
        let k = 0;
        while (k < length && wordUnits[start + k] === units[k]) k++;
        if (k === length) return wordIds[word] as number;
      }
      slot = (slot + 1) & this.#wordMask;
    }
  }

  solidId(units: Uint16Array, length: number, hash: number): number {
    return this.wordId(units, length, hash);
  }
}
