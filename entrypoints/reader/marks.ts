/** Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. Rules: marks.css. */
import type { Topic } from '../../lexicon/schema.ts';
import { highlightName, type MarkLook } from '../../platform/mark-look.ts';

const OPEN = 'underlined-2';

/** What is painted: a match, as far as painting goes. */
export type Painted = { range: StaticRange; topic: Topic };

export class Marks {
  #look: MarkLook;
  /** By name: one for each look that is painted. */
  readonly #highlights = new Map<string, Highlight>();
  /** Firefox gives content scripts no way to list a highlight's ranges. */
  readonly #painted = new Map<StaticRange, Topic>();

  /** @param signal takes every mark away when it ends. */
  constructor(look: MarkLook, signal: AbortSignal) {
    this.#look = look;
    // Known from now on to whoever asks, as platform/page-traces.ts does.
    Object.assign(globalThis, { hasMarked: true });
    signal.addEventListener('abort', () => {
      this.#unregister();
      CSS.highlights.delete(OPEN);
    });
  }

  add({ range, topic }: Painted): void {
    this.#painted.set(range, topic);
    this.#highlightFor(topic).add(range);
  }

  remove(range: StaticRange): void {
    for (const highlight of this.#highlights.values()) highlight.delete(range);
    this.#painted.delete(range);
  }

  #highlightFor(topic: Topic): Highlight {
    const name = highlightName(this.#look, topic);
    const known = this.#highlights.get(name);
    if (known) return known;
    const highlight = new Highlight();
    this.#highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
    return highlight;
  }

  /** A page that clears its own highlights clears ours. */
  register(): void {
    for (const [name, highlight] of this.#highlights)
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
  }

  #unregister(): void {
    // A later version of us may have set its own by now.
    for (const [name, highlight] of this.#highlights)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#highlights.clear();
  }

  /** The same marks, in another look. */
  show(look: MarkLook): void {
    this.#look = look;
    this.#unregister();
    for (const [range, topic] of this.#painted) this.#highlightFor(topic).add(range);
  }

  painted(): Iterable<StaticRange> {
    return this.#painted.keys();
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
