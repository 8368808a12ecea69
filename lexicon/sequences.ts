/**
 * Token sequences in order, read as if they were a trie: the sequences that begin alike are neighbours, so a node is
 * a range of them, and a step narrows the range.
 *
 *   depth       0     1     2
 *   0         win                    the range of "win": 0 to 3; one of its length ends there, 0
 *   1         win   win              step "win": 1 to 3
 *   2         win   win   strategy   step "strategy": 2 to 3
 *   3         zero  sum
 */

const GROUP_BITS = 8;
/** So many sequences share a base. */
export const GROUP = 1 << GROUP_BITS;

/**
 * The sequences, in order, in one array: `pool[starts[i] .. starts[i + 1])`. By token, `first` is the first sequence that
 * begins with it or with a later one.
 */
export function pooled(sorted: readonly Int32Array[]) {
  const starts = new Uint32Array(sorted.length + 1);
  for (const [i, { length }] of sorted.entries()) starts[i + 1] = (starts[i] as number) + length;
  const pool = new Uint32Array(starts[sorted.length] as number);
  for (const [i, sequence] of sorted.entries()) pool.set(sequence, starts[i]);
  const last = sorted.at(-1)?.[0] ?? 0;
  const first = new Uint32Array(last + 2);
  let at = 0;
  for (let token = 0; token < first.length; token++) {
    while (at < sorted.length && ((sorted[at] as Int32Array)[0] as number) < token) at++;
    first[token] = at;
  }
  return { starts, pool, first };
}

/** The shorter first where one begins the other. */
export function compareSequences(a: Int32Array, b: Int32Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

export class Sequences {
  readonly #bases: Numbers;
  readonly #starts: Numbers;
  readonly #pool: Numbers;
  readonly #first: Numbers;

  /** @param starts each from that of the first of its group on, which is in `bases`: so they are narrow. */
  constructor(bases: Numbers, starts: Numbers, pool: Numbers, first: Numbers) {
    this.#bases = bases;
    this.#starts = starts;
    this.#pool = pool;
    this.#first = first;
  }

  /** Where the sequences that begin with `token` begin; they end where those with the next one begin. */
  first(token: number): number {
    return token < this.#first.length ? (this.#first[token] as number) : this.#starts.length - 1;
  }

  #start(sequence: number): number {
    return (this.#bases[sequence >> GROUP_BITS] as number) + (this.#starts[sequence] as number);
  }

  lengthOf(sequence: number): number {
    return this.#start(sequence + 1) - this.#start(sequence);
  }

  tokenAt(sequence: number, depth: number): number {
    return this.#pool[this.#start(sequence) + depth] as number;
  }

  /** The first in [low, high), all longer than `depth`, that has `token` or a later one at `depth`. */
  bound(low: number, high: number, depth: number, token: number): number {
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokenAt(middle, depth) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
