/** Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. Rules: marks.css. */

const MARKS = 'underlined-1';
const OPEN = 'underlined-2';

/** An older browser without the API paints nothing; all else works. */
const registry = globalThis.CSS?.highlights;

export class Marks {
  #marked: Highlight | undefined;
  #painted = new Set<StaticRange>();

  /** @param signal takes every mark away when it ends. */
  constructor(signal: AbortSignal) {
    if (!registry) return;
    this.#marked = new Highlight();
    registry.set(MARKS, this.#marked);
    signal.addEventListener('abort', () => {
      // A later version of us may have set its own by now.
      if (registry.get(MARKS) === this.#marked) registry.delete(MARKS);
      registry.delete(OPEN);
    });
  }

  add(range: StaticRange): void {
    this.#marked?.add(range);
    this.#painted.add(range);
  }

  /** Marks exactly these ranges; what stays is not painted anew. */
  show(ranges: Iterable<StaticRange>): void {
    const wanted = new Set(ranges);
    // A page that clears its own highlights clears ours.
    if (this.#marked && !registry?.has(MARKS)) registry?.set(MARKS, this.#marked);
    for (const range of this.#painted) if (!wanted.has(range)) this.#marked?.delete(range);
    for (const range of wanted) if (!this.#painted.has(range)) this.#marked?.add(range);
    this.#painted = wanted;
  }

  has(range: StaticRange): boolean {
    return this.#painted.has(range);
  }

  /** The mark whose card is open. */
  open(range: StaticRange | undefined): void {
    if (range) registry?.set(OPEN, new Highlight(range));
    else registry?.delete(OPEN);
  }
}
