/** The subscriptions as they are stored now, and whether their hosts may be asked; read again after every change. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { mayAsk } from '../../../platform/host-access.ts';
import { type Subscription, subscriptions } from '../../../platform/subscriptions.ts';

export type Known = { subscription: Subscription; isAllowed: boolean };

/** @param loaded moves when the lexicon has changed, which the background may have done. */
export function useSubscriptions(loaded: number): {
  all: Known[] | 'failed' | undefined;
  reload: () => Promise<void>;
} {
  const [all, setAll] = useState<Known[] | 'failed'>();
  const reload = useCallback(async () => {
    try {
      const known = await subscriptions();
      setAll(
        await Promise.all(
          known.map(async (subscription) => ({ subscription, isAllowed: await mayAsk(subscription.address) })),
        ),
      );
    } catch {
      setAll('failed');
    }
  }, []);
  useEffect(() => void reload(), [reload, loaded]);
  return { all, reload };
}
