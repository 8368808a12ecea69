/** Spans of a text in which nothing may match (names) or one entry may not (exceptions, silenced). Token numbers. */

const EVERY_ENTRY = -1;

export class Shields {
  readonly #spans: { start: number; end: number; entry: number; itself: boolean }[] = [];
  #longest = 0;
  #first = 0;

  /**
   * Spans come in order of their starts.
   * @param itself whether also a match of the whole span is forbidden.
   */
  add(start: number, end: number, entry: number = EVERY_ENTRY, itself = false): void {
    this.#spans.push({ start, end, entry, itself });
    this.#longest = Math.max(this.#longest, end - start);
  }

  /**
   * Whether the match of `entry` is silenced, inside a longer name or exception, or lies across an end of a name.
   * Asked in order of starts, so that what lies behind is not looked at again.
   */
  cover(start: number, end: number, entry: number): boolean {
    const spans = this.#spans;
    while (this.#first < spans.length && (spans[this.#first]?.start as number) + this.#longest <= start) this.#first++;
    for (let i = this.#first; i < spans.length; i++) {
      const span = spans[i] as (typeof spans)[number];
      if (span.start >= end) return false;
      if (span.end <= start || (span.entry !== EVERY_ENTRY && span.entry !== entry)) continue;
      const inside = span.start <= start && end <= span.end;
      const around = start <= span.start && span.end <= end;
      if (inside ? span.itself || !around : span.entry === EVERY_ENTRY && !around) return true;
    }
    return false;
  }
}
