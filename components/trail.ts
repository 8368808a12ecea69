/** The way through related entries inside one card, as a pure reducer: open one in place, and back. */

/** The last is shown; `wanted` is on its way. */
export type Trail<Shown> = { shown: [Shown, ...Shown[]]; wanted?: string };
export type TrailEvent<Shown> =
  | { name: 'want'; id: string }
  /** The answer to `want`; nothing where the lexicon has no such entry. */
  | { name: 'found'; id: string; shown: Shown | undefined }
  | { name: 'back' };

export function reduce<Shown>(trail: Trail<Shown>, event: TrailEvent<Shown>): Trail<Shown> {
  const { shown } = trail;
  switch (event.name) {
    case 'want':
      return { shown, wanted: event.id };
    case 'found':
      if (event.id !== trail.wanted) return trail; // a late answer
      return { shown: event.shown === undefined ? shown : [...shown, event.shown] };
    case 'back': {
      const [first, ...others] = shown;
      return { shown: [first, ...others.slice(0, -1)] };
    }
  }
}

export const lastOf = <Shown>({ shown }: Trail<Shown>): Shown => shown.at(-1) as Shown;
export const beforeLast = <Shown>({ shown }: Trail<Shown>): Shown | undefined => shown.at(-2);
