/** The port between the side panel and the reporter that it brings into a page. */
import type { Runtime } from 'webextension-polyfill';
import type { MatchWording } from '../lexicon/index-layout.ts';
import type { Found, PageHead } from '../lexicon/report.ts';

export const PAGE_PORT = 'page';
export type PagePort = Runtime.Port;

/** With what a card of it says besides: the listed form of a dated wording, what stands inside the phrase. */
export type Told = Found & { form?: MatchWording['form']; contains: string[] };

/** `of`: which telling of the page it belongs to; mentions are numbered in the order in which they were told. */
export type FromPage =
  /** The page is not read, or not to its end. */
  | { state: 'reading' }
  | { found: Told[]; of: number }
  /** All has been told. */
  | { page: PageHead; isDiscreet: boolean; of: number }
  /** Where the pointer rests. */
  | { pointedAt: number; of: number }
  /** The answer to a jump: the phrase is there no more. */
  | { lost: number; of: number };

export type ToPage =
  | { jump: number; of: number }
  /** Whether to tell where the pointer rests. */
  | { follow: boolean };
