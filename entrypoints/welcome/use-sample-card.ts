/** When the sample's card opens and closes: as on pages, after a rest of the pointer, at a click, at a key. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Match } from '../../lexicon/matcher.ts';
import { USUAL } from '../../platform/hover-intent.ts';

/** A phrase and the element that it stands in. */
export type Pointed = { key: string; match: Match; phrase: string; element: HTMLElement };

export type SampleManners = {
  shown: Pointed | undefined;
  /** Pressed for, it stays, and the focus goes into it. */
  isKept: boolean;
  over: (pointed?: Pointed) => void;
  out: () => void;
  press: (pointed: Pointed) => void;
  close: () => void;
};

export function useSampleCard(): SampleManners {
  const [{ shown, isKept }, set] = useState<{ shown?: Pointed; isKept: boolean }>({ isKept: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (ms: number, then: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, ms);
  };
  const close = () => {
    clearTimeout(timer.current);
    if (isKept) shown?.element.focus();
    set({ isKept: false });
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    shown,
    isKept,
    /** Without a phrase: the pointer has come into the card. */
    over: (pointed) => {
      clearTimeout(timer.current);
      if (pointed && !isKept && pointed.key !== shown?.key)
        later(USUAL.dwell, () => set({ shown: pointed, isKept: false }));
    },
    out: () => {
      clearTimeout(timer.current);
      if (shown && !isKept) later(USUAL.grace, () => set({ isKept: false }));
    },
    press: (pointed) => {
      clearTimeout(timer.current);
      if (isKept && pointed.key === shown?.key) set({ isKept: false });
      else set({ shown: pointed, isKept: true });
    },
    close,
  };
}
