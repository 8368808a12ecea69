/** When to look again at what can be seen: styles change it without a change of any text. */

const SOON = 200; // ms after a change that often shows or hides something
const LATER = 2_000; // ms after one that seldom does
const A_SECOND = 20_000; // matches looked at in a second, at the most

/** Those that come with a change of styles that no mutation tells of: tabs of radio buttons, transitions, late styles. */
const EVENTS = ['change', 'toggle', 'transitionend', 'animationend', 'load', 'resize', 'hashchange'];

export class Visibility {
  readonly #look: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  #pause = 0;

  constructor(look: () => void, signal: AbortSignal) {
    this.#look = look;
    for (const type of EVENTS)
      window.addEventListener(type, () => this.mayHaveChanged(true), { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  mayHaveChanged(likely: boolean): void {
    const due = performance.now() + (likely ? SOON : LATER) + this.#pause;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Number.POSITIVE_INFINITY;
      this.#look();
    }, due - performance.now());
  }

  /** A page of many matches that changes its styles all the time is looked at less often. */
  looked(matches: number): void {
    this.#pause = (1000 * matches) / A_SECOND;
  }
}
