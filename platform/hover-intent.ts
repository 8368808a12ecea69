/** What makes a card open under the pointer, and after which time: the reader's choice. */

/** `rest`: the pointer rests on the phrase; `key`: it does so with Shift held; `click`: never, a click opens. */
export const MANNERS = ['rest', 'key', 'click'] as const;
export type HoverManner = (typeof MANNERS)[number];

/** In ms: from the pointer's coming to the open card, and from its leaving to the closed one. */
export type HoverIntent = { manner: HoverManner; dwell: number; grace: number };
export type HoverTime = 'dwell' | 'grace';

export const USUAL: HoverIntent = { manner: 'rest', dwell: 350, grace: 350 };

/** Shorter, a card would open under every pointer that passes, or close before the pointer has come to it. */
export const RANGES: Record<HoverTime, { least: number; most: number; step: number }> = {
  dwell: { least: 200, most: 2000, step: 50 },
  grace: { least: 200, most: 2000, step: 50 },
};

const isTime = (value: unknown, time: HoverTime): boolean =>
  typeof value === 'number' && value >= RANGES[time].least && value <= RANGES[time].most;

export const isHoverIntent = (value: unknown): value is HoverIntent => {
  if (typeof value !== 'object' || value === null) return false;
  const { manner, dwell, grace } = value as Partial<HoverIntent>;
  return MANNERS.some((each) => each === manner) && isTime(dwell, 'dwell') && isTime(grace, 'grace');
};
