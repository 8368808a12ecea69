/**
 * The probe in the page: a notebook. Everything of it is put into the page as source, before anything else runs there,
 * so it sees globals and nothing else. What is noted is a set by name: what, not how often, which differs by itself.
 */
export type Seen = Record<string, string[]>;

export type Watch = {
  /** The probe's own doings are not noted. */
  quietly<Result>(run: () => Result): Result;
  isQuiet(): boolean;
  note(name: string, what: string): void;
  nameOf(target: unknown): string;
  /** Nobody has done anything on the page yet. */
  untouched: boolean;
  /** What looks at every frame looks no more. */
  atRest: boolean;
  seen(): Seen;
};

export function begin(): void {
  const seen = new Map<string, Set<string>>();
  let own = 0;
  const probe: Watch = {
    quietly(run) {
      own++;
      try {
        return run();
      } finally {
        own--;
      }
    },
    isQuiet: () => own > 0,
    note(name, what) {
      if (!seen.has(name)) seen.set(name, new Set());
      seen.get(name)?.add(what);
    },
    nameOf: (target) =>
      target === window
        ? 'window'
        : target instanceof Element
          ? `${target.localName}#${target.id}`
          : Object.prototype.toString.call(target),
    untouched: true,
    atRest: false,
    seen: () => Object.fromEntries([...seen].map(([name, all]) => [name, [...all].sort()])),
  };
  Object.defineProperty(window, 'probe', { value: probe });
}
