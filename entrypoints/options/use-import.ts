/** An import, step by step: a file is opened, its columns mapped, a preview shown, and all of it saved or nothing. */
import { useRef, useState } from 'preact/hooks';
import type { FileRefused } from '../../lexicon/formats/format.ts';
import type { Change } from '../../platform/database.ts';
import { moveRevision } from '../../platform/revision.ts';
import type { Caller } from './calls.ts';
import type { How, Manners, Opened, Preview, TransferCalls } from './transfer-worker.ts';

export type Progress = { done: number; total: number };
export type ImportStep =
  | { step: 'choosing'; refused?: { name: string; why: FileRefused | 'failed' } }
  | { step: 'working'; what: 'opening' | 'comparing' | 'saving'; progress: Progress }
  | { step: 'mapping'; name: string; opened: Extract<Opened, { ok: true }> }
  | { step: 'preview'; name: string; preview: Preview; outdated?: boolean };

export type Import = {
  at: ImportStep;
  open: (file: File) => Promise<void>;
  compare: (manners: Manners) => Promise<void>;
  commit: (how: How) => Promise<Change | undefined>;
  /** Ends what is under way: nothing has been written then. */
  cancel: () => void;
};

const DEFAULTS = { kind: 'formula', topic: 'diplomacy' } as const;

export function useImport(call: Caller<TransferCalls>): Import {
  const [at, setAt] = useState<ImportStep>({ step: 'choosing' });
  const name = useRef('');
  const ending = useRef(new AbortController());
  /** Shows the work and its progress; what fails is told where a file is chosen. */
  const working = async (
    what: Extract<ImportStep, { step: 'working' }>['what'],
    work: (manner: { signal: AbortSignal; onProgress: (done: number, total: number) => void }) => Promise<ImportStep>,
  ): Promise<void> => {
    const mine = new AbortController();
    ending.current = mine;
    const show = (done: number, total: number) => {
      if (!mine.signal.aborted) setAt({ step: 'working', what, progress: { done, total } });
    };
    show(0, 0);
    const next = await work({ signal: mine.signal, onProgress: show }).catch(
      (): ImportStep => ({ step: 'choosing', refused: { name: name.current, why: 'failed' } }),
    );
    if (ending.current === mine) setAt(next);
  };
  const compare = (manners: Manners): Promise<void> =>
    working('comparing', async (manner) => {
      const preview = await call('compare', manners, manner);
      if (preview.ok) return { step: 'preview', name: name.current, preview };
      if (preview.problem === 'cancelled') return { step: 'choosing' };
      return { step: 'choosing', refused: { name: name.current, why: preview } };
    });
  return {
    at,
    async open(file) {
      name.current = file.name;
      let opened: Opened | undefined;
      await working('opening', async () => {
        opened = await call('open', { file });
        if (!opened.ok) return { step: 'choosing', refused: { name: file.name, why: opened } };
        return { step: 'mapping', name: file.name, opened };
      });
      // It says everything itself.
      if (opened?.ok && opened.format === 'json') await compare({ defaults: DEFAULTS });
    },
    compare,
    async commit(how) {
      let change: Change | undefined;
      const { current: shown } = { current: at };
      await working('saving', async (manner) => {
        const outcome = await call('commit', { how }, manner);
        if (outcome.ok) {
          change = outcome.change;
          await moveRevision();
        } else if (outcome.reason === 'changed' && shown.step === 'preview') return { ...shown, outdated: true };
        return { step: 'choosing' };
      });
      return change;
    },
    cancel() {
      ending.current.abort();
      ending.current = new AbortController();
      setAt({ step: 'choosing' });
    },
  };
}
