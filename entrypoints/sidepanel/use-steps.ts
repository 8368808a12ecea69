/** The keys for the next and the previous mark: on a page that must not notice they go through the panel instead. */
import { useEffect, useRef } from 'preact/hooks';
import type { Direction } from '../../platform/card-opener.ts';
import { answer, type PanelHandlers } from '../../platform/messages.ts';

type Step = (tabId: number, by: Direction) => void;

export function useSteps(step: Step): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const ending = new AbortController();
    const handlers: PanelHandlers = {
      stepInPanel({ tabId, by }) {
        latest.current(tabId, by);
        return undefined;
      },
    };
    answer(handlers, ending.signal);
    return () => ending.abort();
  }, []);
}
