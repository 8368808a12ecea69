/** What goes over the port between a page's content script and the card in its frame. */
import type { Place } from '../lexicon/citation.ts';
import type { Layer, MatchWording } from '../lexicon/index-layout.ts';
import type { MatchPart } from '../lexicon/matcher.ts';
import type { Lang } from '../lexicon/schema.ts';

/** The match a card is about; the card itself looks up the entry. */
export type CardSubject = {
  id: string;
  layer: Layer;
  phrase: string;
  lang: Lang;
  wording?: MatchWording;
  parts?: MatchPart[];
  level?: string;
  /** Ids of the entries whose forms stand inside the phrase. */
  contains: string[];
  /** Where it stands, for a citation. */
  place: Place;
};

export type ToCard = { show: CardSubject } | { pinned: boolean } | { focus: true };
/** What the reader wants: `pin` changes it, `hold` only pins, `backToPage` moves the focus alone. */
export type Want = 'pin' | 'hold' | 'close' | 'backToPage';
/** `height` in CSS px, of the whole card. `pointer` because the page may not be told where the pointer has gone. */
export type FromCard = { height: number } | { pointer: 'in' | 'out' } | { want: Want };

/** The one message that reaches the card by `postMessage`; the port comes with it. */
export type Handover = { nonce: string };
export const isHandover = (data: unknown): data is Handover =>
  typeof data === 'object' && data !== null && 'nonce' in data && typeof data.nonce === 'string';
