/**
 * A set of numbers that may claim to hold some more (Bloom 1970): two bits for each, among sixteen to 32.
 * Yes means perhaps, wrongly once in a hundred; no means no.
 */
const BITS_A_NUMBER = 16;
const LEAST_BITS = 1024;

const other = (hash: number): number => hash >>> 11;

export function bitsOf(hashes: ReadonlySet<number>): Uint8Array {
  const bits = new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(LEAST_BITS, hashes.size * BITS_A_NUMBER))) / 8);
  const mask = bits.length * 8 - 1;
  for (const hash of hashes)
    for (const place of [hash & mask, other(hash) & mask])
      bits[place >> 3] = (bits[place >> 3] as number) | (1 << (place & 7));
  return bits;
}

export class Bits {
  readonly #bits: ArrayLike<number>;
  readonly #mask: number;

  constructor(bits: ArrayLike<number>) {
    this.#bits = bits;
    this.#mask = bits.length * 8 - 1;
  }

  has(hash: number): boolean {
    const first = hash & this.#mask;
    if ((((this.#bits[first >> 3] as number) >> (first & 7)) & 1) === 0) return false;
    const second = other(hash) & this.#mask;
    return (((this.#bits[second >> 3] as number) >> (second & 7)) & 1) !== 0;
  }
}

/** Of a hash and what follows. */
export function joinHash(hash: number, next: number): number {
  const joined = Math.imul(hash, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b);
  return joined ^ (joined >>> 15);
}
