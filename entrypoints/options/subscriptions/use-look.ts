/** What the tab is doing: asking a host, showing what came, saving it. One thing at a time; nothing is changed before the end. */
import { useRef, useState } from 'preact/hooks';
import { moveRevision } from '../../../platform/revision.ts';
import type { Wished } from '../../../platform/subscription-changes.ts';
import type { Subscription } from '../../../platform/subscriptions.ts';
import type { Caller } from '../calls.ts';
import type { Seen, SubscriptionCalls } from './worker.ts';

/** Of which subscription, or of one that is yet to be. */
export type Of = { id: string } | 'new';
export type LookStep =
  | { step: 'resting' }
  | { step: 'failed'; of: Of; problem: string; detail: string }
  | { step: 'nothingNew'; of: Of }
  | { step: 'working'; of: Of; progress: { done: number; total: number } }
  | { step: 'seen'; of: Of; seen: Seen };
type Outcome = Exclude<LookStep, { step: 'working' }>;

export type Look = {
  at: LookStep;
  fail: (of: Of, problem: string) => void;
  /** What it would bring; `taking` takes it at once, unless it must be seen. */
  look: (of: Of, ask: Parameters<SubscriptionCalls['look']>[0], taking?: Taking) => Promise<Outcome['step'] | 'taken'>;
  take: (of: Of, subscribe?: Wished) => Promise<boolean>;
  leave: () => void;
};
type Taking = { unlessSuspicious: boolean; subscribe?: Wished };

export const isSame = (a: Of, b: Of): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a.id === b.id);
export const asOf = ({ id }: Pick<Subscription, 'id'>): Of => ({ id });

export function useLook(call: Caller<SubscriptionCalls>): Look {
  const [at, setAt] = useState<LookStep>({ step: 'resting' });
  const ending = useRef(new AbortController());

  const begin = (of: Of): AbortSignal => {
    ending.current.abort();
    ending.current = new AbortController();
    setAt({ step: 'working', of, progress: { done: 0, total: 0 } });
    return ending.current.signal;
  };
  const end = <S extends Outcome>(signal: AbortSignal, step: S): S['step'] => {
    if (!signal.aborted) setAt(step);
    return step.step;
  };
  const save = async (of: Of, subscribe: Wished | undefined, signal: AbortSignal): Promise<boolean> => {
    const failed = (problem: string) => ({ step: 'failed', of, problem, detail: '' }) as const;
    const taken = await call('take', subscribe ? { subscribe } : {}, { signal }).catch(() => 'failed' as const);
    if (taken === 'taken') {
      await moveRevision();
      end(signal, { step: 'resting' });
      return true;
    }
    end(signal, failed(taken === 'there' ? 'subscribedAlready' : 'notSaved'));
    return false;
  };

  return {
    at,
    fail: (of, problem) => setAt({ step: 'failed', of, problem, detail: '' }),
    async look(of, ask, taking) {
      const signal = begin(of);
      const onProgress = (done: number, total: number) => {
        if (!signal.aborted) setAt({ step: 'working', of, progress: { done, total } });
      };
      const looked = await call('look', ask, { signal, onProgress }).catch(() => undefined);
      if (!looked) return end(signal, { step: 'failed', of, problem: 'notSaved', detail: '' });
      if (!looked.ok) return end(signal, { step: 'failed', of, problem: looked.problem, detail: looked.detail });
      if (!looked.isNew) return end(signal, { step: 'nothingNew', of });
      if (taking && !(taking.unlessSuspicious && looked.isSuspicious))
        return (await save(of, taking.subscribe, signal)) ? 'taken' : 'failed';
      return end(signal, { step: 'seen', of, seen: looked });
    },
    take: (of, subscribe) => save(of, subscribe, begin(of)),
    leave() {
      ending.current.abort();
      ending.current = new AbortController();
      setAt({ step: 'resting' });
    },
  };
}
