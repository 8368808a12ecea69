/** Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. Rules: marks.css. */

const MARKS = 'underlined-1';
const OPEN = 'underlined-2';

export class Marks {
  readonly #marked = new Highlight();
  /** The same ranges: Firefox gives content scripts no way to list a highlight's. */
  #painted = new Set<StaticRange>();

  /** @param signal takes every mark away when it ends. */
  constructor(signal: AbortSignal) {
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

  /** Marks exactly these ranges; what stays is not painted anew. */
  show(ranges: Iterable<StaticRange>): void {
    // A page that clears its own highlights clears ours.
    if (!CSS.highlights.has(MARKS)) CSS.highlights.set(MARKS, this.#marked);
    const wanted = new Set(ranges);
    for (const range of this.#painted) if (!wanted.has(range)) this.#marked.delete(range);
    for (const range of wanted) this.#marked.add(range);
    this.#painted = wanted;
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
