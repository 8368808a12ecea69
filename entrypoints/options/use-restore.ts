/** Restoring, step by step: what is chosen is compared with what is here, and put in its place when told to. */
import { useState } from 'preact/hooks';
import type { FileRefused } from '../../lexicon/formats/format.ts';
import { isSameForm } from '../../lexicon/silenced.ts';
import { moveRevision } from '../../platform/revision.ts';
import { soundRules } from '../../platform/site-rule.ts';
import { knownEntries, silencedForms, siteRules } from '../../platform/stored.ts';
import type { Caller } from './calls.ts';
import type { RestorePreview, TransferCalls } from './transfer-worker.ts';

export type RestoreStep =
  | { step: 'choosing' }
  | { step: 'working' }
  | { step: 'refused'; name: string; why: FileRefused | 'failed' | 'changed' }
  | { step: 'preview'; name: string; preview: RestorePreview };

export type Restore = {
  at: RestoreStep;
  open: (what: { file?: File; snapshot?: number }, name: string) => Promise<void>;
  /** True when it was done. */
  commit: () => Promise<boolean>;
  leave: () => void;
};

export function useRestore(call: Caller<TransferCalls>): Restore {
  const [at, setAt] = useState<RestoreStep>({ step: 'choosing' });
  return {
    at,
    async open(what, name) {
      setAt({ step: 'working' });
      try {
        const preview = await call('openBackup', what);
        setAt(preview.ok ? { step: 'preview', name, preview } : { step: 'refused', name, why: preview });
      } catch {
        setAt({ step: 'refused', name, why: 'failed' });
      }
    },
    async commit() {
      if (at.step !== 'preview') return false;
      setAt({ step: 'working' });
      try {
        const outcome = await call('restore');
        if (!outcome.ok && outcome.reason !== 'nothing') {
          setAt({ step: 'refused', name: at.name, why: 'changed' });
          return false;
        }
        const { siteRules: rules, known, silenced } = at.preview;
        await siteRules.write({ ...(await siteRules.read()), ...soundRules(rules) });
        await knownEntries.write([...new Set([...(await knownEntries.read()), ...known])]);
        const silencedNow = await silencedForms.read();
        const others = silenced.filter((form) => !silencedNow.some((other) => isSameForm(other, form)));
        await silencedForms.write([...silencedNow, ...others]);
        await moveRevision();
        setAt({ step: 'choosing' });
        return true;
      } catch {
        setAt({ step: 'refused', name: at.name, why: 'failed' });
        return false;
      }
    },
    leave: () => setAt((now) => (now.step === 'preview' ? { step: 'choosing' } : now)),
  };
}
