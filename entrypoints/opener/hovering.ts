/** Whether a pointer that rests on a mark opens its card now, and how long that takes: as the reader has chosen. */
import { type HoverIntent, USUAL } from '../../platform/hover-intent.ts';
import { hoverIntent } from '../../platform/stored.ts';

export type Hovering = {
  intent: () => HoverIntent;
  opens: () => boolean;
  /** A move of the pointer tells whether the key is held, wherever the focus is. */
  holds: (key: boolean | undefined) => void;
};

/** @param changed is called when what is under the pointer must be looked at anew. */
export function watchHovering(changed: () => void, signal: AbortSignal): Hovering {
  let intent = USUAL;
  // Until the reader's choice is known, nothing opens.
  let isKnown = false;
  let held = false;
  const opens = (): boolean => isKnown && (intent.manner === 'rest' || (intent.manner === 'key' && held));
  const obey = (now: HoverIntent) => {
    if (signal.aborted) return;
    intent = now;
    isKnown = true;
    changed();
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || !event.isTrusted) return;
    held = event.type === 'keydown';
    if (isKnown && intent.manner === 'key') changed();
  };
  hoverIntent.watch(obey, signal);
  void hoverIntent.read().then((first) => isKnown || obey(first));
  for (const type of ['keydown', 'keyup'] as const)
    window.addEventListener(type, hear, { signal, capture: true, passive: true });
  return {
    intent: () => intent,
    opens,
    holds(key = false) {
      held = key;
    },
  };
}
