/** A compiled lexicon, ready for look-ups: words and characters to ids, steps through the trie. */
import { type IndexData, unpack } from './index-layout.ts';
import { BREAK, type Vocabulary } from './tokens.ts';

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

export class LexiconIndex implements Vocabulary {
  readonly data: IndexData;
  readonly #han = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  readonly #otherHan = new Map<number, number>();
  readonly #wordMask: number;
  /** By token id: the child of the root, 0 where no form begins so. */
  readonly #roots: Uint32Array;

  private constructor(data: IndexData) {
    this.data = data;
    data.hanUnits.forEach((unit, i) => {
      const id = data.hanIds[i] as number;
      if (unit >= FIRST_HAN && unit <= LAST_HAN && id <= 0xffff) this.#han[unit - FIRST_HAN] = id;
      else this.#otherHan.set(unit, id);
    });
    this.#wordMask = data.wordTable.length - 1;
    const edges = data.firstEdge[1] ?? 0;
    this.#roots = new Uint32Array((data.edgeTokens[edges - 1] ?? 0) + 1);
    for (let edge = 0; edge < edges; edge++) this.#roots[data.edgeTokens[edge] as number] = edge + 1;
  }

  /** The index in `buffer` (see compile.ts); undefined where it was made by another version. */
  static from(buffer: ArrayBuffer): LexiconIndex | undefined {
    const data = unpack(buffer);
    return data && new LexiconIndex(data);
  }

  characterId(unit: number): number {
    const id = this.#han[unit - FIRST_HAN];
    if (id) return id;
    return this.#otherHan.get(unit) ?? BREAK;
  }

  wordId(units: Uint16Array, length: number, hash: number): number {
    const { wordTable, wordStarts, wordUnits, wordIds } = this.data;
    let slot = hash & this.#wordMask;
    for (;;) {
      const word = wordTable[slot] as number;
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

  /** The node after the first token of a form; 0 where no form begins with `id`. */
  root(id: number): number {
    return this.#roots[id] ?? 0;
  }

  /** The node after `id` at `node`; 0 where no form goes on so. */
  child(node: number, id: number): number {
    const { firstEdge, edgeTokens } = this.data;
    let low = firstEdge[node] as number;
    let high = (firstEdge[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const token = edgeTokens[middle] as number;
      if (token === id) return middle + 1;
      if (token < id) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}
