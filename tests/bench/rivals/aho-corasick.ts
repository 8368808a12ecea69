/**
 * A plain Aho-Corasick automaton over lower-cased UTF-16 units. It only counts what stands in the text: no whole words,
 * no variants, no longest match, none of the other rules. Transitions in one open-addressing table: a dense one for
 * 100,000 forms would take gigabytes.
 */
const ROOT = 0;
const FREE = -1;

export class AhoCorasick {
  #from: Int32Array;
  #unit: Uint16Array;
  #to: Int32Array;
  #mask: number;
  readonly #failure: Int32Array;
  /** By state: how many forms end there, shorter ones included. */
  readonly #ends: Int32Array;

  constructor(forms: readonly string[]) {
    const lower = forms.map((form) => form.toLowerCase());
    const states = lower.reduce((sum, form) => sum + form.length, 1);
    const size = 2 ** Math.ceil(Math.log2(states * 2));
    this.#from = new Int32Array(size).fill(FREE);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
    this.#mask = size - 1;
    this.#failure = new Int32Array(states);
    this.#ends = new Int32Array(states);
    const parents = new Int32Array(states);
    const units = new Uint16Array(states);
    const depths = new Int32Array(states);
    let count = 1;
    for (const form of lower) {
      let state = ROOT;
      for (let i = 0; i < form.length; i++) {
        const unit = form.charCodeAt(i);
        let next = this.#next(state, unit);
        if (next === FREE) {
          next = count++;
          this.#add(state, unit, next);
          parents[next] = state;
          units[next] = unit;
          depths[next] = i + 1;
        }
        state = next;
      }
      this.#ends[state] = (this.#ends[state] as number) + 1;
    }
    const inOrder = Uint32Array.from({ length: count }, (_, state) => state);
    inOrder.sort((a, b) => (depths[a] as number) - (depths[b] as number));
    for (const state of inOrder) {
      if (state === ROOT || parents[state] === ROOT) continue;
      const failure = this.#step(this.#failure[parents[state] as number] as number, units[state] as number);
      this.#failure[state] = failure;
      this.#ends[state] = (this.#ends[state] as number) + (this.#ends[failure] as number);
    }
  }

  #slot(state: number, unit: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
    for (slot &= this.#mask; ; slot = (slot + 1) & this.#mask) {
      const from = this.#from[slot];
      if (from === FREE || (from === state && this.#unit[slot] === unit)) return slot;
    }
  }

  #add(state: number, unit: number, next: number): void {
    const slot = this.#slot(state, unit);
    this.#from[slot] = state;
    this.#unit[slot] = unit;
    this.#to[slot] = next;
  }

  #next(state: number, unit: number): number {
    const slot = this.#slot(state, unit);
    return this.#from[slot] === FREE ? FREE : (this.#to[slot] as number);
  }

  #step(state: number, unit: number): number {
    for (let at = state; ; at = this.#failure[at] as number) {
      const next = this.#next(at, unit);
      if (next !== FREE) return next;
      if (at === ROOT) return ROOT;
    }
  }

  count(text: string): number {
    const lower = text.toLowerCase();
    let state = ROOT;
    let found = 0;
    for (let i = 0; i < lower.length; i++) {
      state = this.#step(state, lower.charCodeAt(i));
      found += this.#ends[state] as number;
    }
    return found;
  }
}
