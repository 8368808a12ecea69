/** Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. Rules: marks.css. */

const MARKS = 'underlined-1';
const OPEN = 'underlined-2';

export class Marks {
  readonly #marked = new Highlight();
  /** The same ranges: Firefox gives content scripts no way to list a highlight's. */
  readonly #painted = new Set<StaticRange>();

  /** @param signal takes every mark away when it ends. */
  constructor(signal: AbortSignal) {
    // Known from now on to whoever asks, as platform/page-traces.ts does.
    Object.assign(globalThis, { hasMarked: true });
    const registry = CSS.highlights;
    registry.set(MARKS, this.#marked);
    signal.addEventListener('abort', () => {
      // A later version of us may have set its own by now.
      if (registry.get(MARKS) === this.#marked) registry.delete(MARKS);
      registry.delete(OPEN);
    });
  }

  add(range: StaticRange): void {
    this.#marked.add(range);
    this.#painted.add(range);
  }

  remove(range: StaticRange): void {
    this.#marked.delete(range);
    this.#painted.delete(range);
  }

  /** A page that clears its own highlights clears ours. */
  register(): void {
    if (!CSS.highlights.has(MARKS)) CSS.highlights.set(MARKS, this.#marked);
  }

  painted(): Iterable<StaticRange> {
    return this.#painted;
  }

  has(range: StaticRange): boolean {
    return this.#painted.has(range);
  }

  /** The mark whose card is open. */
  open(range: StaticRange | undefined): void {
    if (range) CSS.highlights.set(OPEN, new Highlight(range));
    else CSS.highlights.delete(OPEN);
  }
}
